import { aspectCount, isPackedAnswers } from '../../domain/answers.ts';
import { maxHouseholdNumber } from '../../domain/household.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import { faultsOf } from '../bad-input.ts';
import { readCsv } from './read-csv.ts';

/** Raw answers: by compound, by month, the packed answers of each household. */
export type RawRatings = ReadonlyMap<string, ReadonlyMap<Month, ReadonlyMap<number, string>>>;

const questions = Array.from({ length: aspectCount }, (_, d) => `q${d + 1}`);

/**
 * Raw answers from a CSV file `compound,household,month,q1..q8`: q1 to q7 are 1..5, or blank or `-` where not answered; q8 is a letter a..j
 * or blank. Throws BadInput with every bad row: an unknown compound, a household rating twice in a month, answers that are none.
 */
export async function readRatings(file: string, isCompound: (id: string) => boolean): Promise<RawRatings> {
  const faults = faultsOf(file);
  const ratings = new Map<string, Map<Month, Map<number, string>>>();
  for await (const { line, field } of readCsv(faults, [
    'compound',
    'household',
    'month',
    ...questions,
    'q8',
  ])) {
    const compound = field('compound');
    const household = /^\d{1,7}$/.test(field('household')) ? Number(field('household')) : 0;
    const month = parseMonth(field('month'));
    const answers = [...questions, 'q8'].map((question) => field(question) || '-');
    const wrong = answers.findIndex((answer, d) => !(d < aspectCount ? /^[1-5-]$/ : /^[a-j-]$/).test(answer));
    if (!isCompound(compound))
      faults.add(line, `compound ${compound || 'missing'} is not in the compounds file`);
    if (household < 1 || household > maxHouseholdNumber)
      faults.add(
        line,
        `household must be a number 1..${maxHouseholdNumber}, not ${field('household') || 'missing'}`,
      );
    if (month === undefined) faults.add(line, `month must be YYYY-MM, not ${field('month') || 'missing'}`);
    if (wrong >= 0) faults.add(line, `q${wrong + 1} cannot be ${answers[wrong]?.slice(0, 40)}`);
    const text = answers.join('');
    if (month === undefined || !isPackedAnswers(text)) continue;
    const ofCompound = ratings.get(compound) ?? new Map<Month, Map<number, string>>();
    const ofMonth = ofCompound.get(month) ?? new Map<number, string>();
    if (ofMonth.has(household))
      faults.add(line, `household ${household} of ${compound} rates twice in ${month}`);
    ofMonth.set(household, text);
    ratings.set(compound, ofCompound.set(month, ofMonth));
  }
  faults.throwIfAny();
  return ratings;
}
