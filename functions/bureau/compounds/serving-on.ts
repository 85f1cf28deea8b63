import type { Compound } from '../../domain/compound.ts';
import type { Day } from '../../domain/month.ts';

/** The tenure of whoever serves a compound on a day. */
export function servingOn(
  { tenures }: Pick<Compound, 'tenures'>,
  day: Day,
): Compound['tenures'][number] | undefined {
  return tenures.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}
