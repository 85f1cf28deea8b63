import type { Compound } from '../domain/compound.ts';
import type { Batch } from '../domain/letters/batch.ts';
import type { Site } from '../domain/site.ts';
import type { Survey, Words } from '../domain/survey.ts';
import { fill } from '../web/fill.ts';
import { inWidth } from '../web/full-width.ts';
import type { Scheme } from './letter-address.ts';
import { letterWords } from './letter-words.ts';

/** What the letters of a batch have in common. */
export interface LetterFacts {
  readonly site: Pick<Site, 'origin' | 'sponsor' | 'demo'>;
  readonly compound: Pick<Compound, 'id' | 'name' | 'district' | 'mode' | 'communityLine'>;
  readonly batch: Pick<Batch, 'number' | 'printed' | 'onDelivery'>;
  readonly survey: Survey;
  readonly scheme: Scheme;
}

/** One letter: its code, and the room it is for or, for a spare one, its running number. */
export interface Letter {
  readonly code: string;
  readonly room?: string;
  /** Household number of the letter, or its number among all spare letters, from 1. */
  readonly number: number;
}

/** Chinese text as it is printed: its values filled in, who is rated among them, marks in full width. */
export function printed(
  { survey, compound }: Pick<LetterFacts, 'survey' | 'compound'>,
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const subject = survey.subject[compound.mode].zh;
  const ours = `本小区的${subject.replace(/^小区的?/, '')}`;
  const staff = fill(letterWords.staff[compound.mode].zh, { subject });
  return inWidth(fill(text, { subject, ours, staff, ...values }), 'zh');
}

/** The same for English. */
export function printedEnglish(
  { survey, compound }: Pick<LetterFacts, 'survey' | 'compound'>,
  text: string,
): string {
  const subject = survey.subject[compound.mode].en;
  const ours = `the ${subject.replace(/^compound /, '')} of your compound`;
  return fill(text, { subject, ours, staff: fill(letterWords.staff[compound.mode].en, { subject }) });
}

/** Words of the survey in Chinese, as printed. */
export function asked(facts: Pick<LetterFacts, 'survey' | 'compound'>, words: Words): string {
  return printed(facts, words.zh);
}
