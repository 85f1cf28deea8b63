import type { Context } from 'hono';
import { takeExitStep } from '../../casework/take-exit-step.ts';
import { type Desk, type OfficeTaker, orderWays } from '../../desk/desk.ts';
import { postedStep } from '../../desk/posted-step.ts';
import { exitName, parseExitName } from '../../domain/exit-case/exit-case.ts';
import { firmAbout } from '../../domain/firm-about.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { openUploads } from '../../web/office/uploads.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { casesPage } from './cases-page.tsx';
import { exitPage } from './exit-page.tsx';
import { casesRoom, type ExitView, exitView } from './exit-view.ts';

/** Exit cases: all of them, one with its compounds, and the steps that are taken. */
export function exitCaseRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const uploads = openUploads(world, `${casesRoom}/upload`, 'send-documents');
  const take = (may: OfficeTaker): OfficeRoute => ({
    method: 'post',
    path: `${casesRoom}/:name/${orderWays[may]}/:step`,
    may,
    act: `${orderWays[may]}-exit`,
    body: 'multipart',
    // Which step, stands in the chain of the matter; whose it is, the trail tells only who may see cases.
    says: (_, c) => ({ about: firmAbout(parseExitName(c.req.param('name') ?? '')) }),
    answer: (visit, c) => takeStep(visit, c, may),
  });

  async function takeStep(visit: Visit, c: Context, as: OfficeTaker): Promise<Response> {
    const view = await exitView(world, visit, c.req.param('name') ?? '');
    if (view === undefined) return await problemPage(c, world.site, 'notFound');
    const { file } = view;
    const step = c.req.param('step') ?? '';
    const desk = deskFor(view, step, visit.fields.get('fact-compound') ?? '');
    const carries = {
      file,
      take: (wish: Parameters<typeof takeExitStep>[2]) => takeExitStep(world, file.one, wish),
    };
    const outcome = await postedStep(world, visit, desk, { step, as }, carries);
    if ('problem' in outcome) return await exitPage(world, visit, c, uploads, outcome);
    const path = `${casesRoom}/${exitName(file.one)}?said=${outcome.step}`;
    return c.redirect(linkFor(visit.reader, path), 303);
  }

  return [
    { method: 'get', path: casesRoom, may: 'see-cases', answer: (visit, c) => casesPage(world, visit, c) },
    ...uploads.routes,
    {
      method: 'get',
      path: `${casesRoom}/:name`,
      may: 'see-cases',
      answer: (visit, c) => exitPage(world, visit, c, uploads),
    },
    take('work-on-case'),
    take('decide-case'),
  ];
}

/** The part of the case that a step belongs to: the firm's, that of the compound named, or advising one more. */
function deskFor(view: ExitView, step: string, compound: string): Desk {
  if (view.desk.table.some((row) => row.step === step)) return view.desk;
  const own = view.compounds.find(({ part }) => part.compound === compound);
  return own === undefined ? view.advising : own.desk;
}
