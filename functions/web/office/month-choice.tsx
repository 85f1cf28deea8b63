import type { Month } from '../../domain/month.ts';
import { monthWords } from '../dates.ts';
import { KeptQuery } from './kept-query.tsx';
import type { Visit } from './route.ts';

const words = { zh: { month: '评价月', show: '查看' }, en: { month: 'Month', show: 'Show' } } as const;

/** A choice among months, as a form that reads. Keeps the language and the size the reader asked for. */
export function MonthChoice({
  visit: { reader },
  months,
  month,
  address,
}: {
  visit: Pick<Visit, 'reader'>;
  months: readonly Month[];
  month: Month;
  address: string;
}) {
  const { language } = reader;
  return (
    <form class="filters" method="get" action={address}>
      <label>
        {words[language].month}
        <br />
        <select name="month">
          {months.map((one) => (
            <option value={one} selected={one === month}>
              {monthWords(one, language)}
            </option>
          ))}
        </select>
      </label>
      <KeptQuery reader={reader} />
      <button class="minor" type="submit">
        {words[language].show}
      </button>
    </form>
  );
}
