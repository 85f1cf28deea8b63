import { z } from 'zod';
import type { Survey } from '../domain/survey.ts';
import { monthText } from './policy-schema.ts';
import { choiceLetters } from './survey-choices.ts';

const words = z.strictObject({
  zh: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
});

/** A questionnaire as a bureau writes it: seven aspects, five answers, up to ten things to improve. */
export const surveySchema = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,40}$/),
  from: monthText,
  head: words,
  subject: z.strictObject({ market: words, trusteeship: words, coached: words, 'self-managed': words }),
  aspects: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]{1,20}$/), question: words })).length(7),
  scale: z.array(words).length(5),
  notApplicable: words,
  improvementQuestion: words,
  improvements: z
    .array(z.strictObject({ letter: z.enum(choiceLetters), words }))
    .min(1)
    .refine(
      (choices) => new Set(choices.map(({ letter }) => letter)).size === choices.length,
      'letters are used once',
    ),
}) satisfies z.ZodType<Survey>;
