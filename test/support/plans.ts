import type { CompoundId, ManagementMode } from '../../functions/domain/compound.ts';
import type { CompoundTally } from '../../functions/domain/compound-tally.ts';
import type { FirmId } from '../../functions/domain/firm.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Plan, PlannedCompound } from '../../functions/domain/plan.ts';
import { defaultNumbers, type Policy } from '../../functions/domain/policy.ts';
import { tallyOfAnswers } from '../../functions/domain/tally.ts';

/** The default policy with a made-up basis. */
export function policyOf(more: Partial<Policy> = {}): Policy {
  return {
    ...defaultNumbers,
    id: 'test-1',
    from: '2026-01' as Month,
    legalBasis: 'test rule, clause 1',
    legalText: 'text',
    fairCompetitionReview: 'review 1',
    impactAssessment: '2026-01-01' as Day,
    ...more,
  };
}

/** A compound served by `firm` as a plan holds it. */
export function plannedOf(
  compound: string,
  firm: string | undefined,
  households: number,
  more: Partial<PlannedCompound> = {},
): PlannedCompound {
  return {
    compound: compound as CompoundId,
    name: `compound ${compound}`,
    district: 'east',
    mode: 'market' as ManagementMode,
    households,
    householdsSource: 'census',
    ...(firm === undefined ? {} : { firm: firm as FirmId }),
    handover: false,
    ...more,
  };
}

/** A plan of these compounds under the default policy. */
export function planOf(compounds: readonly PlannedCompound[], more: Partial<Policy> = {}): Plan {
  const firms = [...new Set(compounds.flatMap(({ firm }) => (firm === undefined ? [] : [firm])))].sort();
  return {
    month: '2026-11' as Month,
    version: 1,
    window: ['2026-09', '2026-10', '2026-11'] as Month[],
    policy: policyOf(more),
    surveyId: 'default-1',
    bureau: 'bureau',
    trial: false,
    integrity: { day: '2026-12-01' as Day, audits: [], quarantined: [], again: [] },
    firms: firms.map((id) => ({ id, name: `firm ${id}` })),
    compounds,
  };
}

/** The tally of a compound with these answers in force. */
export function tallyWith(
  compound: string,
  answers: readonly (readonly [answers: string, count: number])[],
  policy: Policy = policyOf(),
): CompoundTally {
  const sorted = answers.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return tallyOfAnswers(compound as CompoundId, sorted, policy);
}
