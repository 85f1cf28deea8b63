import type { Context } from 'hono';
import { decideRule } from '../../rules/decide-rule.ts';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { comparePage, previewPage } from './compare-page.tsx';
import { propose } from './propose-order.ts';
import { proposePage } from './propose-page.tsx';
import { rulesPage } from './rules-page.tsx';
import { longestReason, rulesPath } from './rules-path.ts';

/** Policy and survey: versions, differences, proposing and signing. */
export function rulesRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    { method: 'get', path: rulesPath, may: 'see-rules', answer: (visit, c) => rulesPage(world, visit, c) },
    {
      method: 'get',
      path: `${rulesPath}/compare`,
      may: 'see-rules',
      answer: (visit, c) => comparePage(world, visit, c),
    },
    {
      method: 'get',
      path: `${rulesPath}/preview/:which`,
      may: 'see-rules',
      answer: (visit, c) => previewPage(world, visit, c),
    },
    ...proposing(world, 'policy', `${rulesPath}/policies/new`),
    ...proposing(world, 'survey', `${rulesPath}/surveys/new`),
    {
      method: 'post',
      path: `${rulesPath}/proposals/:number`,
      may: 'sign-rules',
      act: 'sign-rule',
      says: ({ fields }, c) => ({
        about: `rule-proposal:${numberIn(c)}`,
        facts: { approved: String(fields.get('approved') === 'yes') },
      }),
      answer: (visit, c) => decide(world, visit, c),
    },
  ];
}

function proposing(world: BureauWorld, kind: 'policy' | 'survey', path: string): readonly OfficeRoute[] {
  return [
    { method: 'get', path, may: 'propose-rules', answer: (visit, c) => proposePage(world, visit, c, kind) },
    {
      method: 'post',
      path,
      may: 'propose-rules',
      act: `propose-${kind}`,
      maxBody: 512 * 1024,
      says: ({ fields }) => ({
        about: `${kind}:${printable(fields.get('from') ?? '', 7)}`,
        facts: { id: printable(fields.get('id') ?? '', 40) },
      }),
      answer: (visit, c) => propose(world, visit, c, kind),
    },
  ];
}

function numberIn(c: Context): number {
  const text = c.req.param('number') ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
}

async function decide(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { subject } = visit.person;
  const approved = visit.fields.get('approved') === 'yes';
  const reason = printable(visit.fields.get('reason') ?? '', longestReason);
  if (reason === '') return await rulesPage(world, visit, c, 'no-reason');
  const decision = { by: { subject, name: visit.signs, day: visit.today }, approved, reason };
  const outcome = await decideRule(world, numberIn(c), decision);
  if (outcome !== 'done') return await rulesPage(world, visit, c, outcome);
  return c.redirect(linkFor(visit.reader, `${rulesPath}?said=done`), 303);
}
