import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { JournalEntry } from '../../domain/people/journal.ts';
import type { World } from '../../ports.ts';
import type { Names } from './trail-table.tsx';

/** Names of what these entries are about: people's are brought, firms and compounds asked of the registry. */
export async function namesOf(
  { registry }: Pick<World, 'registry'>,
  entries: readonly JournalEntry[],
  people: Names,
): Promise<Names> {
  const names = new Map(people);
  const abouts = [...new Set(entries.map(({ about }) => about))];
  await Promise.all(
    abouts.map(async (about) => {
      const [kind, id = ''] = about.split(':');
      if (id === '') return;
      const found =
        kind === 'firm'
          ? await registry.firm(id as FirmId)
          : kind === 'compound'
            ? await registry.compound(id as CompoundId)
            : undefined;
      if (found !== undefined) names.set(about, found.name);
    }),
  );
  return names;
}
