import type { Words } from '../../domain/survey.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';

/** What has to stand on whatever somebody takes along: pages can be looked at again, a file goes its own way. */
export interface Marks {
  /** Made-up data. */
  readonly demo: boolean;
  /** Of a result that is not released, and tells what no released one tells. */
  readonly internal: boolean;
  /** The released version that tells the public the same: this one was computed again and needs no release. */
  readonly sameAs?: number | undefined;
  /** The released version by which a newer one took its place. */
  readonly replacedBy?: number | undefined;
}

/** What stands on everything taken along of a version that is not released. */
export const internalWords: Words = { zh: '尚未公布，仅供内部', en: 'Not released, internal only' };

const words = {
  demo: { zh: '演示数据', en: 'demo data' },
  same: {
    zh: '公开部分与已公布的第 {version} 版相同',
    en: 'tells the public what the released version {version} tells',
  },
  replaced: { zh: '已由第 {version} 版取代', en: 'replaced by version {version}' },
} as const;

/** The marks in words; none where nothing has to be said. */
export function markWords(
  { demo, internal, sameAs, replacedBy }: Marks,
  language: Language,
): readonly string[] {
  return [
    ...(demo ? [words.demo[language]] : []),
    ...(internal ? [internalWords[language]] : []),
    ...(sameAs === undefined ? [] : [fill(words.same[language], { version: sameAs })]),
    ...(replacedBy === undefined ? [] : [fill(words.replaced[language], { version: replacedBy })]),
  ];
}

/** What of the marks stands in the plain name of a file. */
export function nameMarks({ demo, internal, replacedBy }: Marks): string {
  return `${internal ? '-not-released-internal' : ''}${replacedBy === undefined ? '' : `-replaced-by-v${replacedBy}`}${demo ? '-demo' : ''}`;
}

/** The header that names a file `linping-<name>…`: in plain letters, and in the reader's words for programs that can. */
export function attachment(name: string, marks: Marks, ending: string, language: Language): string {
  const start = `linping-${name}`;
  const plain = `attachment; filename="${start}${nameMarks(marks)}.${ending}"`;
  if (!marks.internal && marks.replacedBy === undefined) return plain;
  // That it is a demo stands in plain letters in every language.
  const own =
    language === 'zh'
      ? markWords({ ...marks, demo: false, sameAs: undefined }, language).map((words) => `-${words}`)
      : [nameMarks({ ...marks, demo: false })];
  const whole = `${start}${own.join('')}${marks.demo ? '-demo' : ''}.${ending}`;
  return `${plain}; filename*=UTF-8''${encodeURIComponent(whole)}`;
}
