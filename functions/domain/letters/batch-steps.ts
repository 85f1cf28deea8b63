import type { Compound } from '../compound.ts';
import type { Day } from '../month.ts';
import { type Batch, isWithin, type NumberRange } from './batch.ts';
import { type LetterDecision, type LetterRefusal, withBatches } from './change.ts';
import { neededBatches } from './kept-batches.ts';
import { numbersIn } from './ranges.ts';

/** The batch left the printer for the community or the third party that distributes it. */
export function handOver(compound: Compound, number: number, day: Day): LetterDecision {
  return step(compound, number, (batch) => {
    if (batch.handedOver !== undefined) return 'step-done';
    return day < batch.printed ? 'day-before' : { ...batch, handedOver: day };
  });
}

/**
 * The batch is with its households: from now on its letters answer, but for those that came back. Those of a planned reprint replace the
 * earlier ones only now; where one came back, the earlier goes on.
 */
export function deliver(
  compound: Compound,
  number: number,
  day: Day,
  returned: readonly NumberRange[] = [],
): LetterDecision {
  const decided = step(compound, number, (batch) => {
    if (batch.delivered !== undefined) return 'step-done';
    if (batch.handedOver === undefined) return 'step-missing';
    if (day < batch.handedOver) return 'day-before';
    for (const letter of numbersIn(returned)) if (!isWithin(batch.households, letter)) return 'not-in-batch';
    return { ...batch, delivered: day, ...(returned.length > 0 && { returned }) };
  });
  if ('refused' in decided || decided.batch.onDelivery === undefined) return decided;
  const batches = neededBatches(decided.compound.batches);
  return { ...decided, compound: { ...decided.compound, batches } };
}

/** The batch was lost or taken back: none of its letters answers from now on, nor the spare ones of it that were activated. */
export function revoke(compound: Compound, number: number, day: Day): LetterDecision {
  const decided = step(compound, number, (batch) =>
    day < lastStep(batch) ? 'day-before' : { ...batch, revoked: day },
  );
  if ('refused' in decided) return decided;
  const { spares } = decided.batch;
  const batches = decided.compound.batches.map((batch) =>
    spares !== undefined &&
    batch.spare !== undefined &&
    isWithin([spares], batch.spare) &&
    batch.revoked === undefined
      ? { ...batch, revoked: day }
      : batch,
  );
  return { ...decided, compound: { ...decided.compound, batches } };
}

function step(
  compound: Compound,
  number: number,
  take: (batch: Batch) => Batch | LetterRefusal,
): LetterDecision {
  const batch = compound.batches.find((one) => one.number === number);
  if (batch === undefined) return { refused: 'no-such-batch' };
  if (batch.revoked !== undefined) return { refused: 'taken-back' };
  const next = take(batch);
  if (typeof next === 'string') return { refused: next };
  const batches = compound.batches.map((one) => (one === batch ? next : one));
  return { compound: withBatches(compound, batches), batch: next };
}

function lastStep({ printed, handedOver, delivered }: Batch): Day {
  return delivered ?? handedOver ?? printed;
}
