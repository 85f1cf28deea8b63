import type { Words } from '../../domain/survey.ts';
import type { World } from '../../ports.ts';
import type { SealedMonth } from '../../publishing/sealed-months.ts';
import type { Language } from '../../web/language.ts';

/** What stands on everything taken along of a version that is not released. */
export const internalWords: Words = { zh: '尚未公布，仅供内部', en: 'Not released, internal only' };

/** A sealed version that somebody takes along. */
export interface Taken extends SealedMonth {
  /** It is not released: whatever leaves the house says so. */
  readonly internal: boolean;
}

/** A sealed version with what has to stand on it. */
export async function taken(world: Pick<World, 'results'>, sealed: SealedMonth): Promise<Taken> {
  const { month, version } = sealed.manifest;
  const releases = await world.results.releases();
  return { ...sealed, internal: !releases.some((one) => one.month === month && one.version === version) };
}

/** The header that names a file: in plain letters, and in the reader's words for programs that can. */
export function fileHeader(
  { manifest: { month, version }, internal }: Taken,
  demo: boolean,
  ending: string,
  language: Language,
): string {
  const start = `linping-${month}-v${version}`;
  const name = (mark: string) => `${start}${internal ? mark : ''}${demo ? '-demo' : ''}.${ending}`;
  const own = encodeURIComponent(name(language === 'zh' ? `-${internalWords.zh}` : '-not-released-internal'));
  return `attachment; filename="${name('-not-released-internal')}"; filename*=UTF-8''${own}`;
}
