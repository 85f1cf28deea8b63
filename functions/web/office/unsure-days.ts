import type { Day } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';

const words = {
  zh: '注意：{years}年放假安排尚未收录，该年的最后一天暂按周一至周五推算，可能偏早。',
  en: 'Note: the holidays of {years} are not known here yet. Last days in that year count Monday to Friday and may come early.',
} as const;

/** A warning for a page that shows these last days, counted in working days; undefined where the holidays of all their years are known. */
export async function unsureDaysText(
  { workingDays }: Pick<World, 'workingDays'>,
  days: readonly Day[],
  language: Language,
): Promise<string | undefined> {
  const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort();
  const known = await Promise.all(years.map((year) => workingDays.knows(Number(year))));
  const unsure = years.filter((_, place) => known[place] === false);
  if (unsure.length === 0) return undefined;
  return fill(words[language], { years: unsure.join(language === 'zh' ? '、' : ', ') });
}
