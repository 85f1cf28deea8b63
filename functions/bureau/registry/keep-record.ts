import type { Compound } from '../../domain/compound.ts';
import type { Firm } from '../../domain/firm.ts';
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
 * is done, fact by fact: that is its history.
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
  await world.journal.append({
    at: world.clock.now(),
    by: {
      subject: visit.person.subject,
      name: visit.signs,
      roles: [...new Set(visit.grants.map(({ role }) => role))],
    },
    act: 'registry-facts',
    about: `${kind}:${after.id}`,
    facts: Object.fromEntries(
      facts.map((fact) => [fact.field, `${printable(fact.before, 300)} → ${printable(fact.after, 300)}`]),
    ),
  });
  try {
    const kept =
      kind === 'firm' ? await world.registry.putFirm(after) : await world.registry.putCompound(after);
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
