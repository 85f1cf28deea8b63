import type { Context } from 'hono';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { Decided, Proposal } from './proposal-items.tsx';
import { rulesPath } from './rules-path.ts';
import { versionsTable } from './versions-table.tsx';
import { allRules } from './which-rule.ts';
import { rulesWords } from './words.ts';

type Outcome = keyof (typeof rulesWords)['zh']['said'];

/** Versions of policy and survey, and what waits for a signature. */
export async function rulesPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  refused?: Outcome,
): Promise<Response> {
  const { reader } = visit;
  const words = rulesWords[reader.language];
  const all = await allRules(world);
  const month = world.calendar.monthOf(world.clock.now());
  const policies = versionsTable('policy', all, month, reader);
  const surveys = versionsTable('survey', all, month, reader);
  const file = await tableFile(c, world.site, [policies, surveys] as readonly DataTable<unknown>[]);
  if (file !== undefined) return file;
  const open = all.proposals.filter(({ decision }) => decision === undefined);
  const asked = refused ?? c.req.query('said');
  const said = asked !== undefined && asked in words.said ? words.said[asked as Outcome] : undefined;
  const status = refused === undefined ? {} : { status: 409 as const };
  const mayPropose = visit.reachFor('propose-rules') !== undefined;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: rulesPath, address: rulesPath, title: words.title, ...status },
    <>
      <h1>{words.title}</h1>
      {said === undefined ? null : (
        <p class={refused === undefined ? 'note' : 'wrong'} role={refused === undefined ? 'status' : 'alert'}>
          {said}
        </p>
      )}
      <p>{words.lead}</p>
      {mayPropose ? (
        <p class="acts">
          <a class="go minor" href={linkFor(reader, `${rulesPath}/policies/new`)}>
            {words.newPolicy}
          </a>
          <a class="go minor" href={linkFor(reader, `${rulesPath}/surveys/new`)}>
            {words.newSurvey}
          </a>
        </p>
      ) : null}
      <h2>{words.proposals}</h2>
      {open.length === 0 ? <p class="mute">{words.noProposals}</p> : null}
      <ul class="todo">
        {open.map((proposal) => (
          <Proposal proposal={proposal} all={all} visit={visit} />
        ))}
      </ul>
      <TableView table={policies} reader={reader} address={rulesPath} />
      {surveys.rows.length === 0 ? null : <TableView table={surveys} reader={reader} address={rulesPath} />}
      <Decided all={all} visit={visit} />
    </>,
  );
}
