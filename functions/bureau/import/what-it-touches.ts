import type { CompoundId } from '../../domain/compound.ts';
import type { Instant, Month } from '../../domain/month.ts';
import type { ImportRecord, RegistryChange } from '../../ports/imports.ts';
import type { World } from '../../ports.ts';

/** What undoing an import would touch, told before it is done. */
export interface Touched {
  readonly open: Month;
  /** Months of which a version was sealed after the import, the first or a corrected one: they used what it left. */
  readonly sealed: readonly Month[];
  /** How many of the compounds it added have letters; undefined where it added too many to look at each. */
  readonly lettered: number | undefined;
  /** How many compounds it added. */
  readonly added: number;
  readonly changes: readonly RegistryChange[];
  readonly total: number;
}

/** Most compounds that are looked at one by one. */
const mostLooked = 500;

/** Tells by the pieces' summaries; pieces are read only until `listed` changes are found. */
export async function whatItTouches(
  world: Pick<World, 'imports' | 'registry' | 'results' | 'publishing' | 'calendar' | 'clock'>,
  { id, at, kind }: ImportRecord,
  listed: number,
): Promise<Touched> {
  const { imports, registry, calendar, clock } = world;
  const summaries = await imports.summaries(id);
  const total = [...summaries.values()].reduce((sum, { changes }) => sum + changes, 0);
  const added =
    kind === 'compounds' ? [...summaries.values()].flatMap((one) => one.added as CompoundId[]) : [];
  const changes: RegistryChange[] = [];
  for (const number of summaries.keys()) {
    if (changes.length >= listed) break;
    const piece = await imports.piece(id, number);
    for (const change of piece?.changes ?? []) if (changes.length < listed) changes.push(change);
  }
  const standing = added.length > mostLooked ? undefined : await registry.compoundsNow(added);
  const lettered = standing && [...standing.values()].filter(({ batches }) => batches.length > 0).length;
  const sealed = await sealedSince(world, at);
  const open = calendar.monthOf(clock.now());
  return { open, sealed, lettered, added: added.length, changes, total };
}

/** Months that closed after an instant, and earlier ones that were computed anew for a correction signed since. */
async function sealedSince(
  { results, publishing, calendar }: Pick<World, 'results' | 'publishing' | 'calendar'>,
  at: Instant,
): Promise<readonly Month[]> {
  const day = calendar.dayOf(at);
  const found: Month[] = [];
  for (const month of await results.sealedMonths()) {
    const versions = calendar.closes(month) > at ? undefined : await results.sealedVersions(month);
    if (versions !== undefined && versions.length < 2) continue;
    const { corrections } = versions === undefined ? { corrections: [] } : await publishing.of(month);
    const anew = corrections.some(({ signed }) => signed !== undefined && signed.day >= day);
    if (versions === undefined || anew) found.push(month);
  }
  return found;
}
