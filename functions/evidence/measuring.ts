import type { FirmId } from '../domain/firm.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { type EvidencePolicy, evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import type { Measuring } from '../domain/indicator/indicators.ts';
import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { evidenceOver, type ReadsFigures } from './figures.ts';
import { localNow } from './local-now.ts';

/** What measuring reads. */
export type Measures = ReadsFigures & Pick<World, 'registry' | 'clock' | 'calendar'>;

/** Everything that indicators of these kinds over these months are measured from, looked at now. */
export async function measuringOver(
  world: Measures,
  policy: EvidencePolicy,
  households: ReadonlyMap<FirmId, number>,
  { kinds, from, to }: { readonly kinds: readonly EvidenceKind[]; readonly from: Month; readonly to: Month },
): Promise<Measuring> {
  return {
    evidence: await evidenceOver(world, kinds, from, to),
    numbers: evidenceNumbers(policy),
    households,
    now: localNow(world),
  };
}
