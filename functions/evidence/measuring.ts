import type { EvidenceOver } from '../domain/indicator/evidence-over.ts';
import { type EvidencePolicy, evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import type { Measuring } from '../domain/indicator/indicators.ts';
import { servedOver } from '../domain/indicator/served.ts';
import type { World } from '../ports.ts';
import { registered } from '../publishing/registered.ts';
import type { ReadsFigures } from './figures.ts';
import { localNow } from './local-now.ts';

/** What measuring reads. */
export type Measures = ReadsFigures & Pick<World, 'registry' | 'clock' | 'calendar'>;

/** Everything that indicators are measured from beside the evidence, looked at now: compounds as registered, at most half a minute ago. */
export async function measuringOver(
  world: Measures,
  policy: EvidencePolicy,
  evidence: EvidenceOver,
): Promise<Measuring> {
  return {
    evidence,
    numbers: evidenceNumbers(policy),
    served: servedOver(await registered(world).compounds()),
    now: localNow(world),
  };
}
