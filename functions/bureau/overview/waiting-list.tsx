import type { Compound } from '../../domain/compound.ts';
import { overdueWords, waitingText } from '../../waiting/waiting-words.ts';
import { whatWaits } from '../../waiting/what-waits.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
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
): Promise<readonly WaitingItem[]> {
  const { language } = visit.reader;
  const words = overviewWords[language];
  // These count over the whole territory.
  const all = visit.reach.everything ? await whatWaits(world) : [];
  const waiting = all.filter(({ may }) => visit.reachFor(may)?.everything === true);
  const letters =
    visit.reachFor('change-letters') === undefined ? 0 : (await compounds).filter(hasOpenBatch).length;
  return [
    ...waiting.map((one) => ({
      path: one.path,
      text: waitingText(one, language),
      overdue: (one.due?.overdue ?? 0) > 0,
    })),
    ...(letters === 0
      ? []
      : [{ path: '/bureau/letters', text: fill(words.letters, { count: letters }), overdue: false }]),
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
