import type { CaseHead } from '../../ports/cases.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { printable } from '../../web/printable.ts';

const words = {
  zh: '有 {count} 件记录无法读取，没有列在下面，请联系技术人员：{which}',
  en: 'Records that cannot be read and are not listed below; tell whoever runs the service: {count} ({which})',
} as const;

/** Says of records that cannot be read that they are missing from a page, and which; nothing where all could be. */
export function BrokenNote({
  broken,
  language,
}: {
  broken: readonly Pick<CaseHead, 'subject'>[];
  language: Language;
}) {
  const which = [...new Set(broken.map(({ subject }) => printable(subject)))];
  if (which.length === 0) return null;
  const said = fill(words[language], { count: which.length, which: which.join('、') });
  return <p class="note">{said}</p>;
}
