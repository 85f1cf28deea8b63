import type { JournalEntry } from './journal.ts';

/** What a firm's own people do on their site: by the kind of matter alone it shows what is under way against their firm. */
const own: ReadonlySet<string> = new Set(['say-listing', 'say-exit', 'say-item']);

/** What the bureau does in listings and exit cases: whose they are is told only who may see them. */
const ofFirms: ReadonlySet<string> = new Set(['work-listing', 'decide-listing', 'work-exit', 'decide-exit']);

/** The act under which all of a firm's own stand for those who may not see cases. */
export const unseenAct = 'say-own';

/** The entries as somebody may read them who sees no cases: that a firm's person said something, or that somebody worked on a case, not in what. Numbers and hashes stay. */
export function withoutMatters(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.map((entry) =>
    isOfMatter(entry)
      ? {
          ...entry,
          act: own.has(entry.act) ? unseenAct : entry.act,
          about: '',
          facts: entry.facts.refused === undefined ? {} : { refused: entry.facts.refused },
        }
      : entry,
  );
}

/** Whether an entry tells of a matter that only who sees cases may know of. */
export function isOfMatter({ act }: Pick<JournalEntry, 'act'>): boolean {
  return own.has(act) || ofFirms.has(act);
}
