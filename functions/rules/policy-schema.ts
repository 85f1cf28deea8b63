import { z } from 'zod';
import { parseDay, parseMonth } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import { evidenceSchema, indicatorsSchema } from './evidence-schema.ts';
import { listingSchema } from './listing-schema.ts';

const percent = (min: number) => z.int().min(min).max(100);
const said = z.string().trim().min(1).max(4000);

/** A month `YYYY-MM`. */
export const monthText = z.string().transform((text, context) => {
  const month = parseMonth(text);
  if (month === undefined) context.addIssue('a month is written 2026-11');
  return month ?? z.NEVER;
});

const dayText = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day === undefined) context.addIssue('a day is written 2026-11-30');
  return day ?? z.NEVER;
});

const often = z
  .tuple([z.int().min(1).max(12), z.int().min(1).max(12)])
  .refine(([times, months]) => times <= months, 'how often, within how many months');

/**
 * A policy as a bureau writes it. Nothing has a default: every number is decided, and a policy without its legal basis, its
 * fair-competition review and the day of its personal-information impact assessment cannot take effect (PRACTICE §4).
 */
export const policySchema = z
  .strictObject({
    id: z.string().regex(/^[\w.-]{1,40}$/),
    from: monthText,
    legalBasis: said,
    legalText: said,
    fairCompetitionReview: said,
    impactAssessment: dayText,
    windowMonths: z.int().min(1).max(12),
    aspectWeights: z
      .array(z.int().min(0).max(1000))
      .length(7)
      .refine((weights) => (weights[0] ?? 0) > 0, 'the overall question has a weight'),
    minWeightPercent: percent(1),
    priorDegrees: z.number().min(0).max(1000),
    nonresponsePoints: z.number().min(0).max(25),
    nonresponseSource: said,
    minStandardError: z.number().min(0.0001).max(10),
    minAnswers: z.int().min(10).max(10_000),
    minResponsePercent: percent(0),
    minCoveragePercent: percent(0),
    minFirmsForLists: z.int().min(2).max(1000),
    minProjectAnswers: z.int().min(10).max(10_000),
    alphaPercent: z.int().min(1).max(20),
    tailPercent: z.int().min(1).max(50),
    passMark: z.number().min(0).max(100),
    capPercent: percent(1),
    watchTailPercent: z.int().min(1).max(49),
    watchErrorPercent: z.int().min(1).max(50),
    status: z.strictObject({
      warning: often,
      rectification: often,
      exit: often,
      cleanMonths: z.int().min(1).max(12),
      unrankedMonths: z.int().min(1).max(12),
    }),
    paperCounts: z.boolean(),
    integrity: z.strictObject({
      patternLimit: z.number().min(2).max(20),
      // A smaller group, named with its month and its answers, would tell how two or three households answered.
      browserRatings: z.int().min(5).max(100),
      identicalRatings: z.int().min(5).max(100),
      burstRatings: z.int().min(10).max(1000),
      contestedPercent: percent(1),
      contestedRatings: z.int().min(1).max(1000),
      notUsReports: z.int().min(1).max(1000),
      pressedReports: z.int().min(1).max(1000),
      turnoutPercent: z.int().min(101).max(1000),
      scoreJump: z.number().min(0.5).max(20),
      lowTurnoutPercent: z.int().min(1).max(99),
      lapseWorkingDays: z.int().min(1).max(60),
      auditHouseholds: z.int().min(20).max(400),
    }),
    trialMonths: z.int().min(0).max(24),
    // The method's own where absent.
    listing: listingSchema.exactOptional(),
    // Only where the ranking is a comprehensive one, or the numbers of evidence are other than the ready ones.
    evidence: evidenceSchema.exactOptional(),
    indicators: indicatorsSchema.exactOptional(),
    satisfactionWeight: z.int().min(1).max(1000).exactOptional(),
  })
  .refine(
    ({ indicators, satisfactionWeight }) => (indicators === undefined) === (satisfactionWeight === undefined),
    {
      path: ['satisfactionWeight'],
    },
  ) satisfies z.ZodType<Policy>;
