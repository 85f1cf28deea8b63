import type { Reach } from '../../domain/people/scope.ts';
import type { ReleaseState } from '../../domain/publishing/release-state.ts';
import { groupsOf } from '../../domain/result/groups.ts';
import { standingOf } from '../../publishing/publication.ts';
import type { SealedMonth } from '../../publishing/sealed-months.ts';
import { newestOfficial } from '../../publishing/version-within.ts';
import { monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { count, percent } from '../../web/numbers.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { releaseStateWords } from '../ranking/words.ts';
import { overviewWords } from './words.ts';

/** The last official result within reach, and how far it is on its way to the public. */
export interface LastResult {
  readonly sealed: SealedMonth;
  readonly state: ReleaseState;
  /** The version that the public reads; undefined where none is released. */
  readonly released: number | undefined;
}

/** The last official result that somebody of this reach may see; who reaches a part of the territory sees what is released. */
export async function lastResult(world: BureauWorld, reach: Reach): Promise<LastResult | undefined> {
  const sealed = await newestOfficial(world, reach);
  if (sealed === undefined) return undefined;
  const { month, version } = sealed.manifest;
  const standing = reach.everything ? await standingOf(world, month) : undefined;
  return { sealed, state: standing?.state ?? 'released', released: standing?.released ?? version };
}

/** The last official result in two or three sentences with its state, for those who may see results; proposals for those who see them. */
export function Headline({ last, visit }: { last: LastResult | undefined; visit: Visit }) {
  if (last === undefined) return null;
  const { language } = visit.reader;
  const words = overviewWords[language];
  const { manifest, annex } = last.sealed;
  const answers = manifest.firms.reduce((sum, firm) => sum + firm.answers, 0);
  const households = manifest.firms.reduce((sum, firm) => sum + firm.households, 0);
  const said = fill(words.headlineText, {
    month: monthWords(manifest.month, language),
    ranked: manifest.firms.length,
    unranked: manifest.unranked.length,
    answers: count(answers),
    response: percent(households === 0 ? 0 : answers / households),
  });
  const { black, red, watch } = annex;
  return (
    <>
      <h2>{words.headline}</h2>
      <p>
        <span class="tag">
          {fill(releaseStateWords[last.state][language], { released: last.released ?? '' })}
        </span>{' '}
        <span class="mute">{fill(words.headlineVersion, { version: manifest.version })}</span>
      </p>
      <p>
        <a href={linkFor(visit.reader, `/bureau/ranking?month=${manifest.month}`)}>{said}</a>
        {language === 'zh' ? '' : ' '}
        {fill(words.apart, { groups: groupsOf(manifest.firms).length })}
        {language === 'zh' ? '' : ' '}
        {visit.reachFor('see-integrity')?.everything === true
          ? fill(words.lists, { black: black.length, red: red.length, watch: watch.length })
          : null}
      </p>
    </>
  );
}
