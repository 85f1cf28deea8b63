import { itemsAt } from '../../casework/item-files.ts';
import { listedMatters } from '../../casework/listed-matters.ts';
import type { ReadStreams } from '../../casework/read-streams.ts';
import { compoundOfStream } from '../../domain/casework/case-stream.ts';
import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import { itemName } from '../../domain/rectification/item.ts';
import type { CaseHead } from '../../ports/cases.ts';
import type { World } from '../../ports.ts';
import type { ItemRow } from './item-table.tsx';

type Reads = Pick<World, 'cases' | 'log'>;

/** The items of the compounds that are wanted, by what the heads of their streams say: nothing else is read. */
export async function itemRows(
  world: Reads,
  isWanted: (compound: CompoundId) => boolean,
): Promise<ReadStreams<ItemRow> & { readonly heads: readonly CaseHead[] }> {
  const heads = (await world.cases.heads('rectification', 'all')).filter((head) => {
    const compound = compoundOfStream(head);
    return compound !== undefined && isWanted(compound);
  });
  const { read, broken } = await listedMatters(world, heads);
  const rows = read.map(({ head, matter }) => ({
    compound: head.subject as CompoundId,
    number: Number(matter.name),
    firm: matter.firm as FirmId,
    state: matter.state as ItemRow['state'],
    due: matter.due,
    day: matter.day,
  }));
  return { read: rows, broken, heads };
}

/** Reads the items of these rows, from streams whose heads are at hand; `fill` puts into a row what was read. */
export async function withItems(
  world: Reads,
  heads: readonly CaseHead[],
  rows: readonly ItemRow[],
): Promise<{ fill(row: ItemRow): ItemRow; readonly broken: readonly CaseHead[] }> {
  const compounds = new Set<string>(rows.map(({ compound }) => compound));
  const { read, broken } = await itemsAt(
    world,
    heads.filter(({ subject }) => compounds.has(subject)),
  );
  const byName = new Map(read.map((item) => [itemName(item), item]));
  return {
    broken,
    fill: (row) => {
      const item = byName.get(itemName(row));
      return item === undefined ? row : { ...row, item };
    },
  };
}
