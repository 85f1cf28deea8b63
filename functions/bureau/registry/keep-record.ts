import type { Compound } from '../../domain/compound.ts';
import type { Firm } from '../../domain/firm.ts';
import type { JournalEntry } from '../../domain/people/journal.ts';
import { changedFacts } from '../../registry/changed-facts.ts';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** What became of a saved form. */
export type Saved = 'saved' | 'nothing' | 'stale' | 'too-big';

type Change =
  | { readonly kind: 'firm'; readonly before: Firm | null; readonly after: Firm }
  | { readonly kind: 'compound'; readonly before: Compound | null; readonly after: Compound };

/**
 * Keeps an edited firm or compound as the version after the one that the form was filled in for. What changes stands in the journal before it
 * is done, fact by fact: that is its history. Where it could not be done after all, the journal has that next.
 */
export async function keepRecord(
  world: BureauWorld,
  visit: Visit,
  change: Change,
  version: number,
): Promise<Saved> {
  const { kind, before, after } = change;
  if ((before?.version ?? 0) !== version) return 'stale';
  const facts = changedFacts(before, after);
  if (facts.length === 0) return 'nothing';
  const roles = [...new Set(visit.grants.map(({ role }) => role))];
  const by = { subject: visit.person.subject, name: visit.signs, roles };
  const note = (told: Readonly<Record<string, string>>) =>
    world.journal.append({
      at: world.clock.now(),
      by,
      act: factsAct,
      about: `${kind}:${after.id}`,
      facts: told,
    });
  const meant = facts.map(({ field, before: old, after: fresh }): [string, string] => [
    field,
    `${printable(old, 300)} → ${printable(fresh, 300)}`,
  ]);
  const { month, seq } = await note(Object.fromEntries(meant));
  const saved = await put(world, change);
  if (saved !== 'saved') await note({ refused: saved, of: `${month}/${seq}` });
  return saved;
}

/** The act under which the journal has what an edit changes; one with `refused` says that the edit `of` that month and number was not carried out. */
const factsAct = 'registry-facts';

/** The entries of edits that were not carried out, as `of` names them. */
export function refusedEdits(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const refused = entries.filter(({ act, facts }) => act === factsAct && facts.refused !== undefined);
  return new Set(refused.flatMap(({ facts }) => facts.of ?? []));
}

async function put({ registry }: Pick<BureauWorld, 'registry'>, { kind, after }: Change): Promise<Saved> {
  try {
    const kept = kind === 'firm' ? await registry.putFirm(after) : await registry.putCompound(after);
    return kept ? 'saved' : 'stale';
  } catch (error) {
    if (error instanceof RangeError) return 'too-big';
    throw error;
  }
}

/** The version that a form was filled in for. */
export function versionIn({ fields }: Visit): number {
  const text = fields.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
