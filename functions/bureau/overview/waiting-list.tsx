import type { Compound } from '../../domain/compound.ts';
import type { Permission } from '../../domain/people/role.ts';
import { overdueWords, waitingText } from '../../waiting/waiting-words.ts';
import { whatWaits } from '../../waiting/what-waits.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import type { StartStep } from './start-steps.ts';
import { overviewWords } from './words.ts';

/** Something that waits for the visitor, in words, and where it is done. */
interface WaitingItem {
  readonly path: string;
  readonly text: string;
  readonly overdue: boolean;
}

/** What this visitor may do and nobody has done yet. */
export async function waitingFor(
  world: BureauWorld,
  visit: Visit,
  compounds: Promise<readonly Compound[]>,
  steps: Promise<readonly StartStep[]>,
): Promise<readonly WaitingItem[]> {
  const { language } = visit.reader;
  const words = overviewWords[language];
  // These count over the whole territory.
  const all = visit.reach.everything ? await whatWaits(world) : [];
  const waiting = all.filter(({ may }) => visit.reachFor(may)?.everything === true);
  // While the service is set up, the start list tells of these.
  const isStarting = (await steps).some(({ kind }) => kind === 'letters');
  const lacking = async (may: Permission, path: string, words: string, is: (one: Compound) => boolean) => {
    const count = visit.reachFor(may) === undefined ? 0 : (await compounds).filter(is).length;
    return count === 0 ? [] : [{ path, text: fill(words, { count }), overdue: false }];
  };
  return [
    ...waiting.map((one) => ({
      path: one.path,
      text: waitingText(one, language),
      overdue: (one.due?.overdue ?? 0) > 0,
    })),
    ...(await lacking('change-letters', '/bureau/letters', words.letters, hasOpenBatch)),
    ...(isStarting
      ? []
      : [
          ...(await lacking('change-letters', '/bureau/letters', words.noLetters, hasNoBatch)),
          ...(await lacking('change-registry', '/bureau/compounds', words.noSource, hasNoSource)),
        ]),
  ];
}

/** The list of what waits. */
export function WaitingList({ visit, items }: { visit: Visit; items: readonly WaitingItem[] }) {
  const words = overviewWords[visit.reader.language];
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{words.waits}</h2>
      {items.length === 0 ? <p class="mute">{words.nothing}</p> : null}
      <ul class="todo">
        {items.map(({ path, text, overdue }) => (
          <li>
            {overdue ? <b class="tag">{overdueWords[visit.reader.language]}</b> : null} {text}{' '}
            <a href={linkFor(visit.reader, path)}>{words.see}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hasOpenBatch({ batches }: Compound): boolean {
  return batches.some(({ delivered, revoked }) => delivered === undefined && revoked === undefined);
}

/** Nothing was printed for its households, or all of it was revoked. */
function hasNoBatch({ batches }: Compound): boolean {
  return batches.every(({ revoked }) => revoked !== undefined);
}

function hasNoSource({ households }: Compound): boolean {
  return households.source === '';
}
