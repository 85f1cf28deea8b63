import type { Context } from 'hono';
import type { CompoundPart } from '../casework/exit-file.ts';
import type { StepWish } from '../casework/step-wish.ts';
import { takeExitStep } from '../casework/take-exit-step.ts';
import type { Shown } from '../desk/case-page.tsx';
import { unsureYears } from '../desk/unsure-years.ts';
import { lastText, nextLast } from '../desk/waits-for.ts';
import { caseWords as w } from '../desk/words/case-words.ts';
import { exitStateWords, replacementStateWords } from '../desk/words/state-words.ts';
import { exitName, parseExitName } from '../domain/exit-case/exit-case.ts';
import { firmAbout } from '../domain/firm-about.ts';
import { problemPage } from '../web/error-pages.tsx';
import { fill } from '../web/fill.ts';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import type { DataTable } from '../web/office/table.tsx';
import type { Uploads } from '../web/office/uploads.tsx';
import { exitNext, ownCaseWords as o } from './case-words.ts';
import type { FirmWorld } from './firm-world.ts';
import { matterPage } from './matter-page.tsx';
import { exitDesk } from './own-desks.ts';
import { ownFileRoute } from './own-file.ts';
import { noticesIn, type OwnCase, ownCases, ownCompounds } from './own-matters.ts';
import { said } from './say.ts';

/** A firm's exit case, and what it says in it. */
export function exitRoutes(world: FirmWorld, uploads: Uploads): readonly OfficeRoute[] {
  const path = '/firm/exits/:name';

  async function found(visit: Visit, c: Context): Promise<OwnCase | undefined> {
    const id = parseExitName(c.req.param('name') ?? '');
    if (id === undefined || !visit.reach.firms.has(id.firm)) return undefined;
    const own = await ownCases(world, id.firm);
    return own.read.find(({ file }) => exitName(file.one) === exitName(id));
  }

  async function page(visit: Visit, c: Context, shown?: Shown): Promise<Response> {
    const own = await found(visit, c);
    if (own === undefined) return await problemPage(c, world.site, 'notFound');
    const { file, state, told } = own;
    const { language } = visit.reader;
    const running = [...file.running, ...file.compounds.flatMap((part) => part.running)];
    const unsure = await unsureYears(world, running);
    const names = new Map((await ownCompounds(world, file.one.firm)).map(({ id, name }) => [id, name]));
    const compounds: DataTable<CompoundPart> = {
      name: 'compounds',
      title: o.compounds,
      rows: file.compounds,
      columns: [
        { head: w.compound, value: ({ compound }) => names.get(compound) ?? compound },
        {
          head: w.state,
          value: (part) => (part.state === 'none' ? '' : replacementStateWords[part.state][language]),
        },
        {
          head: o.last,
          value: (part) => {
            const next = nextLast(part.running, visit.today);
            return next === undefined ? null : lastText(next, unsure, language);
          },
        },
      ],
    };
    const matter = {
      title: `${o.cases[language]}${language === 'zh' ? '：' : ': '}${fill(o.case[language], { number: file.one.number })}`,
      state: exitStateWords[state][language],
      next: exitNext[state][language],
      desk: exitDesk(own, unsure),
      told,
      notices: await noticesIn(world, told),
      more: file.compounds.length === 0 ? [] : [compounds as DataTable<unknown>],
    };
    return await matterPage(world, visit, c, uploads, matter, shown);
  }

  async function say(visit: Visit, c: Context): Promise<Response> {
    const own = await found(visit, c);
    if (own === undefined) return await problemPage(c, world.site, 'notFound');
    const desk = exitDesk(own, await unsureYears(world, own.file.running));
    const take = (wish: StepWish) => takeExitStep(world, own.file.one, wish);
    return await said(world, visit, c, desk, take, (shown) => page(visit, c, shown));
  }

  return [
    { method: 'get', path, may: 'own-firm', answer: (visit, c) => page(visit, c) },
    ownFileRoute(world, path, async (visit, c) => (await found(visit, c))?.told),
    {
      method: 'post',
      path: `${path}/say/:step`,
      may: 'own-firm',
      act: 'say-exit',
      body: 'multipart',
      says: (_, c) => ({ about: firmAbout(parseExitName(c.req.param('name') ?? '')) }),
      answer: say,
    },
  ];
}
