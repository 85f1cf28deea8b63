import { managementModes } from '../../domain/compound.ts';
import { firstDay, lastDay } from '../../domain/month.ts';
import { dayWords, monthLabel, monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { modeWords } from '../../web/firm-result/result-words.ts';
import { basisWords } from '../../web/indicator-words.ts';
import { linkFor } from '../../web/language.ts';
import { count, percent } from '../../web/numbers.ts';
import { KeptQuery } from '../../web/office/kept-query.tsx';
import { withQuery } from '../../web/office/page-links.tsx';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { RankingAsked } from './asked.ts';
import type { RankingView } from './ranking-view.ts';
import { releaseStateWords, rankingWords as w } from './words.ts';

const room = '/bureau/ranking';

interface Parts {
  readonly view: RankingView;
  readonly visit: Visit;
  readonly asked: RankingAsked;
}

/** What this result is, how far it is, which other months there are, and what may be taken along. */
export function RankingHead({
  view: { manifest, newest, months, state, released, until },
  visit,
  asked,
}: Parts) {
  const { reader } = visit;
  const { language } = reader;
  const { month, version, window, supersedes, firms, unranked } = manifest;
  const answers = firms.reduce((sum, row) => sum + row.answers, 0);
  const households = firms.reduce((sum, row) => sum + row.households, 0);
  const to = (path: string) => linkFor(reader, path);
  const basis = basisWords(manifest, language);
  const older = { v: version === newest ? '' : String(version) };
  const figures = [
    [w.ranked, count(firms.length)],
    [w.unranked, count(unranked.length)],
    [w.answers, count(answers)],
    [w.response, households === 0 ? '—' : percent(answers / households)],
  ] as const;
  return (
    <>
      <p>
        <span class="tag">{fill(releaseStateWords[state][language], { released: released ?? '' })}</span>{' '}
        {until === undefined ? null : <>{dayWords(until, language)} </>}
        <span class="mute">
          {fill(w.version[language], { version })}
          {' · '}
          {fill(w.window[language], {
            from: dayWords(firstDay(window[0] ?? month), language),
            to: dayWords(lastDay(month), language),
          })}
          {supersedes === null
            ? null
            : ` · ${fill(w.supersedes[language], { version: supersedes.version, reason: printable(supersedes.reason, 400) })}`}
        </span>
      </p>
      {basis === undefined ? null : <p class="note">{basis}</p>}
      {version === newest ? null : (
        <p class="note">
          {fill(w.older[language], { newest })}{' '}
          <a href={to(`${room}?month=${month}`)}>{w.newest[language]}</a>
        </p>
      )}
      <div class="headrow">
        <form class="filters" method="get" action={room}>
          <label>
            {language === 'zh' ? '评价月' : 'Month'}
            <br />
            <select name="month">
              {months.toReversed().map((one) => (
                <option value={one} selected={one === month}>
                  {one === month ? monthLabel(manifest, language) : monthWords(one, language)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {w.search[language]}
            <br />
            <input name="q" type="search" value={asked.search} maxlength={40} />
          </label>
          <KeptQuery reader={reader} />
          <button class="minor" type="submit">
            {w.find[language]}
          </button>
          {asked.search === '' ? null : <a href={to(`${room}?month=${month}`)}>{w.clear[language]}</a>}
        </form>
        <p class="acts">
          {visit.reachFor('see-results')?.everything === true ? (
            <a class="go minor" href={to(`${room}/${month}/publishing`)}>
              {w.publishing[language]}
            </a>
          ) : null}
          <a href={to(`${room}/compare`)}>{w.compare[language]}</a>
          <a href={to(withQuery(`${room}/${month}/bulletin`, older))}>{w.bulletin[language]}</a>
          <a href={to(withQuery(`${room}/${month}/pack.zip`, older))}>{w.pack[language]}</a>
          <a href={to(withQuery(asked.address, { chart: 'ranking' }))}>{w.chart[language]}</a>
        </p>
      </div>
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div>
            <dt>{name[language]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Districts and management modes to look at among the projects. */
export function ProjectFilter({ view: { manifest, newest, projects }, visit: { reader }, asked }: Parts) {
  const { language } = reader;
  const districts = [...new Set(projects.map(({ district }) => district))].sort();
  return (
    <form class="filters" method="get" action={`${room}#projects`}>
      <label>
        {w.district[language]}
        <br />
        <select name="district">
          <option value="">{w.all[language]}</option>
          {districts.map((one) => (
            <option value={one} selected={one === asked.district}>
              {printable(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.mode[language]}
        <br />
        <select name="mode">
          <option value="">{w.all[language]}</option>
          {managementModes.map((one) => (
            <option value={one} selected={one === asked.mode}>
              {modeWords[one][language]}
            </option>
          ))}
        </select>
      </label>
      <KeptQuery
        reader={reader}
        values={{
          month: manifest.month,
          v: manifest.version === newest ? '' : String(manifest.version),
          q: asked.search,
        }}
      />
      <button class="minor" type="submit">
        {w.filter[language]}
      </button>
    </form>
  );
}
