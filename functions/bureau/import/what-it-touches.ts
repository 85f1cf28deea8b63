import type { CompoundId } from '../../domain/compound.ts';
import type { Month } from '../../domain/month.ts';
import type { ImportRecord, RegistryChange } from '../../ports/imports.ts';
import type { World } from '../../ports.ts';

/** What undoing an import would touch, told before it is done. */
export interface Touched {
  readonly open: Month;
  /** Months that were sealed after the import: they used what it left. */
  readonly sealed: readonly Month[];
  /** How many of the compounds it added have letters. */
  readonly lettered: number;
  readonly changes: readonly RegistryChange[];
  readonly total: number;
}

/** Looks through an import's pieces; compounds that it added are looked up in the register, listed once. At most `listed` changes are kept. */
export async function whatItTouches(
  {
    imports,
    registry,
    results,
    calendar,
    clock,
  }: Pick<World, 'imports' | 'registry' | 'results' | 'calendar' | 'clock'>,
  { id, at }: ImportRecord,
  listed: number,
): Promise<Touched> {
  const added = new Set<CompoundId>();
  const changes: RegistryChange[] = [];
  let total = 0;
  for (const number of await imports.pieces(id)) {
    const piece = await imports.piece(id, number);
    for (const change of piece?.changes ?? []) {
      if (change.kind === 'compound' && change.before === null) added.add(change.after.id);
      if (changes.length < listed) changes.push(change);
      total += 1;
    }
  }
  let lettered = 0;
  if (added.size > 0)
    for await (const compound of registry.compounds())
      if (added.has(compound.id) && compound.batches.length > 0) lettered += 1;
  const sealed = (await results.sealedMonths()).filter((month) => calendar.closes(month) > at);
  return { open: calendar.monthOf(clock.now()), sealed, lettered, changes, total };
}
