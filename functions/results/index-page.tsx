import type { Context } from 'hono';
import type { Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import { monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { linkFor } from '../web/language.ts';
import { count, percent } from '../web/numbers.ts';
import { readerFor, respond } from '../web/page.tsx';
import { tableStyle } from '../web/table-style.ts';
import { resultsWords } from './messages.ts';
import { rankedTotals } from './ranked-totals.ts';
import { resultsStyle } from './results-style.ts';
import type { ResultsWorld } from './results-world.ts';

/** All months: the newest with its headline, those being checked without a figure, and the rest as links. */
export function indexPage(
  c: Context,
  world: Pick<ResultsWorld, 'site'>,
  released: readonly Release[],
  waiting: readonly Month[],
  newest: Manifest | undefined,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const { language } = reader;
  const words = resultsWords[language].index;
  const { households, answers, response } = rankedTotals(newest ?? { firms: [] });
  return respond(
    c,
    {
      site: world.site,
      title: words.title,
      address: '/results',
      style: tableStyle + resultsStyle,
      wide: true,
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {newest === undefined ? null : (
        <div class="card newest">
          <h2>{`${words.newest} · ${monthWords(newest.month, language)}`}</h2>
          <p>
            {fill(words.ranked, { n: count(newest.firms.length) })}
            {response === null
              ? null
              : fill(words.totals, {
                  households: count(households),
                  answers: count(answers),
                  response: percent(response),
                })}
            <br />
            {newest.unranked.length === 0 ? null : fill(words.unranked, { n: count(newest.unranked.length) })}
          </p>
          <p>
            {words.selfselected}{' '}
            <a class="to" href={linkFor(reader, `/results/${newest.month}#method`)}>
              {words.method}
            </a>
          </p>
          <p>
            <a class="go" href={linkFor(reader, `/results/${newest.month}`)}>
              {words.open}
            </a>
          </p>
        </div>
      )}
      <p>
        <a class="to" href={linkFor(reader, '/results/lists')}>
          {words.lists}
        </a>
      </p>
      {released.length + waiting.length === 0 ? <p>{words.none}</p> : <h2>{words.all}</h2>}
      <ul class="months">
        {waiting.map((month) => (
          <li>
            <a href={linkFor(reader, `/results/${month}`)}>
              {monthWords(month, language)} <span class="tag">{words.reviewing}</span>
            </a>
          </li>
        ))}
        {released.map(({ month, version }) => (
          <li>
            <a href={linkFor(reader, `/results/${month}`)}>
              {monthWords(month, language)}{' '}
              {version === 1 ? null : <span class="mute">{fill(words.version, { n: version })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** A month that is being checked: no figures at all. */
export function reviewingPage(
  c: Context,
  world: Pick<ResultsWorld, 'site'>,
  month: Month,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const words = resultsWords[reader.language].reviewing;
  const title = fill(words.title, { month: monthWords(month, reader.language) });
  return respond(
    c,
    { site: world.site, title, address: `/results/${month}` },
    <>
      <h1>{title}</h1>
      <p>{words.text}</p>
      <p>
        <a class="to" href={linkFor(reader, '/results')}>
          {words.back}
        </a>
      </p>
    </>,
  );
}
