import type { JournalEntry } from '../../domain/people/journal.ts';

/** What a firm's own people do on their site: by the kind of matter alone it shows what is under way against their firm. */
const own: ReadonlySet<string> = new Set(['say-listing', 'say-exit', 'say-item']);

/** The act under which all of them stand for those who may not see cases. */
export const unseenAct = 'say-own';

/** The entries as somebody may read them who sees no cases: that a firm's person said something, not in what. Numbers and hashes stay. */
export function withoutMatters(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.map((entry) =>
    own.has(entry.act)
      ? {
          ...entry,
          act: unseenAct,
          about: '',
          facts: entry.facts.refused === undefined ? {} : { refused: entry.facts.refused },
        }
      : entry,
  );
}
