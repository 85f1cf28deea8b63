import { readItems } from '../../casework/item-files.ts';
import { compoundOfStream } from '../../domain/casework/case-stream.ts';
import type { Compound } from '../../domain/compound.ts';
import { reaches } from '../../domain/people/scope.ts';
import { factsOf, type Item, isItemOpen } from '../../domain/rectification/item.ts';
import type { PublishedProject } from '../../domain/result/manifest.ts';
import { registered } from '../../publishing/registered.ts';
import { newestOfficial } from '../../publishing/version-within.ts';
import { eightAtOnce } from '../../ranking/eight-at-once.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { servingOn } from '../compounds/serving-on.ts';

/** Another compound of the same firm, in which the same may be wrong 类推追办. */
export interface Sibling {
  readonly compound: Compound;
  /** What the newest result shows of it; undefined where it shows nothing, or not to this visitor. */
  readonly project: PublishedProject | undefined;
  /** An item of the same theme is open there. */
  readonly already: Item | undefined;
  /** Events that its items have: what the form has seen, so that a second click opens no second one. */
  readonly seen: number;
}

/** Most that are suggested. */
const most = 30;

/** The other compounds that the item's firm serves today within reach, worst published score first, those without one last. */
export async function siblingsOf(world: BureauWorld, visit: Visit, item: Item): Promise<readonly Sibling[]> {
  const { firm, theme } = factsOf(item);
  const results = visit.reachFor('see-results');
  const [all, newest, heads] = await Promise.all([
    registered(world).compounds(),
    results && newestOfficial(world, results),
    world.cases.heads('rectification', 'all'),
  ]);
  const shown = new Map(newest?.manifest.projects.map((project) => [project.compound, project]));
  const streams = new Map(heads.map((head) => [compoundOfStream(head), head]));
  const own = all.filter(
    (compound) =>
      compound.id !== item.compound &&
      reaches(visit.reach, compound) &&
      servingOn(compound, visit.today)?.firm === firm,
  );
  const scoreOf = ({ id }: Compound) => shown.get(id)?.score ?? shown.get(id)?.low ?? 1000;
  const worst = own.toSorted((a, b) => scoreOf(a) - scoreOf(b)).slice(0, most);
  return await eightAtOnce(worst, async (compound) => {
    const head = streams.get(compound.id);
    const events = head === undefined ? [] : await world.cases.events(head);
    const { read: items } = readItems(world, compound.id, events);
    const already = items.find((one) => isItemOpen(one) && factsOf(one).theme === theme);
    return { compound, project: shown.get(compound.id), already, seen: events.length };
  });
}
