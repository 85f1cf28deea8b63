import { maxHouseholdNumber } from '../../domain/household.ts';
import type { NumberRange } from '../../domain/letters/batch.ts';
import { rangesWritten } from '../../domain/letters/written-ranges.ts';
import { type Day, parseDay } from '../../domain/month.ts';
import type { World } from '../../ports.ts';

/** A text option of a command. */
export const text = { type: 'string' } as const;

/** A switch of a command. */
export const flag = { type: 'boolean' } as const;

/** A positive whole number below 1,048,576. Throws with what it should be. */
export function wholeNumber(word: string | undefined, what: string): number {
  if (!/^[1-9]\d{0,6}$/.test(word ?? '') || Number(word) > maxHouseholdNumber)
    throw new Error(`${what}:“${word ?? ''}”不是正整数 "${word ?? ''}" is no whole number from 1`);
  return Number(word);
}

/** Numbers and ranges such as `3,7,20-24`; none for nothing. Throws with what it should be. */
export function numberRanges(word: string | undefined, what: string): readonly NumberRange[] {
  const ranges = rangesWritten(word ?? '');
  if (ranges === undefined)
    throw new Error(`${what}:“${word}”不是户号,写成 3,7,20-24 "${word}" is no list of numbers`);
  return ranges;
}

/** The day a step is recorded for: the one said, else today; never one to come. */
export function dayOfStep(world: Pick<World, 'calendar' | 'clock'>, word: string | undefined): Day {
  const today = world.calendar.dayOf(world.clock.now());
  if (word === undefined) return today;
  const day = parseDay(word);
  if (day === undefined) throw new Error(`日期写成 2026-11-30 "${word}" is no day; write 2026-11-30`);
  if (day > today) throw new Error(`${day} 还没有到 ${day} is still to come`);
  return day;
}
