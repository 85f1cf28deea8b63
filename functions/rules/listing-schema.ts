import { z } from 'zod';

const span = (unit: 'working-days' | 'days' | 'months', min: number, max: number) =>
  z.strictObject({ unit: z.literal(unit), count: z.int().min(min).max(max) });

/**
 * How long the steps of a listing take: a firm has at least the five working days to object that practice gives it, a black entry stands three to twelve
 * months at the defaults, and nothing lasts longer than two years. PRACTICE §4.
 */
export const listingSchema = z
  .strictObject({
    objection: span('working-days', 5, 30),
    answer: span('working-days', 1, 30),
    longAnswer: span('working-days', 1, 60),
    publicNotice: span('days', 1, 60),
    shortestBlack: span('months', 1, 12),
    longestBlack: span('months', 1, 24),
    longestRed: span('months', 1, 12),
  })
  .refine(({ answer, longAnswer }) => answer.count <= longAnswer.count, { path: ['longAnswer', 'count'] })
  .refine(({ shortestBlack, longestBlack }) => shortestBlack.count <= longestBlack.count, {
    path: ['longestBlack', 'count'],
  });
