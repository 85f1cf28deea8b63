import type { FirmId } from '../../domain/firm.ts';
import { defaultNumbers } from '../../domain/policy.ts';
import type { FirmEstimate } from '../../domain/ranking/estimate.ts';
import { rankEstimates } from '../../domain/ranking/rank-estimates.ts';
import { randomNumbers } from '../simulation/random-numbers.ts';
import { type Measurement, secondsOf, significant } from './measurement.ts';

/** Seconds to rank 5,000 firms, critical values included, against the required 2 s. */
export async function measure(): Promise<readonly Measurement[]> {
  const random = randomNumbers(1);
  const estimates = Array.from(
    { length: 5000 },
    (_, j): FirmEstimate => ({
      firm: `F${String(j).padStart(4, '0')}` as FirmId,
      score: 70 + 6 * random.normal(),
      se: 0.5 + 2.5 * random.uniform(),
    }),
  );
  const seconds = await secondsOf(() => rankEstimates(estimates, defaultNumbers));
  return [
    {
      name: 'ranking 5,000 firms',
      value: significant(seconds),
      unit: 's',
      against: '2 s',
      ratio: significant(seconds / 2),
    },
  ];
}
