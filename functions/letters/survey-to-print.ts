import { addMonths } from '../domain/month.ts';
import type { Survey } from '../domain/survey.ts';
import type { World } from '../ports.ts';

/** The questionnaire for the back of letters: this month's, or next month's where the service has not begun; undefined where there is none yet. */
export async function surveyToPrint({
  rules,
  calendar,
  clock,
}: Pick<World, 'rules' | 'calendar' | 'clock'>): Promise<Survey | undefined> {
  const month = calendar.monthOf(clock.now());
  return (await rules.survey(month)) ?? (await rules.survey(addMonths(month, 1)));
}
