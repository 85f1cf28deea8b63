import { z } from 'zod';
import { indicatorKinds } from '../domain/indicator/indicator-rule.ts';

const percent = z.int().min(1).max(100);
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written 08:00');
const milestone = z.enum(['received', 'dispatched', 'replied', 'started', 'planned', 'closed']);

const clause = z.strictObject({
  rule: z.enum(['5341', '5533']),
  name: z.string().regex(/^[\w-]{1,40}$/),
  from: milestone,
  to: milestone,
  limit: z.int().min(1).max(10_000_000),
  unit: z.enum(['seconds', 'days']),
  of: z.enum(['all', 'phone', 'wechat', 'hotline', 'app', 'visit', 'other', 'simple', 'complex', 'beyond']),
  hours: z.enum(['all', 'duty']),
  pauses: z.enum(['stop-clock', 'count']),
});

const isUnique = (words: readonly string[]) => new Set(words).size === words.length;

/** The numbers of evidence, as a policy has them. */
export const evidenceSchema = z.strictObject({
  response: z.strictObject({
    clauses: z
      .array(clause)
      .min(1)
      .max(40)
      .refine((all) => isUnique(all.map(({ name }) => name)), 'every clause has a name of its own'),
    duty: z.strictObject({ from: timeOfDay, to: timeOfDay, days: z.enum(['every-day', 'working-days']) }),
    dayMeans: z.enum(['24-hours', 'calendar-day', 'working-day']),
  }),
  minKnownPercent: percent,
  complaintAlphaPercent: z.number().min(0.1).max(20),
  vetoMonths: z.int().min(1).max(36),
  gradePoints: z.record(z.string().regex(/^[A-E]{1,3}[+-]?$/), z.number().min(0).max(100)),
});

/** The indicators of a comprehensive evaluation: each once, with a line that is no point. */
export const indicatorsSchema = z
  .array(
    z
      .strictObject({
        kind: z.enum(indicatorKinds),
        weight: z.int().min(1).max(1000),
        months: z.int().min(1).max(36),
        zero: z.number().min(0).max(1000),
        hundred: z.number().min(0).max(1000),
        leastSe: z.number().min(0.0001).max(50),
        standard: z.number().min(0).max(1000),
      })
      .refine(({ zero, hundred }) => zero !== hundred, { path: ['hundred'] }),
  )
  .min(1)
  .max(indicatorKinds.length)
  .refine((all) => isUnique(all.map(({ kind }) => kind)), 'every indicator stands once');
