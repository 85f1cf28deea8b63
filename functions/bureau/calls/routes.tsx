import type { Context } from 'hono';
import { parseFirmId } from '../../domain/firm.ts';
import { parseMonth } from '../../domain/month.ts';
import { closeAudit } from '../../integrity/close-audit.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type AuditToCall, auditsWithin } from './audits-within.ts';
import { callsPage } from './calls-page.tsx';

/** Call-back audits for the third party: whom to call, and what came of it as three counts. */
export function callsRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/calls',
      may: 'record-calls',
      answer: async (visit, c) => await callsPage(world, visit, c, { done: c.req.query('done') === '1' }),
    },
    {
      method: 'post',
      path: '/bureau/calls/:month/:firm',
      may: 'record-calls',
      act: 'record-calls',
      says: (_, c) => ({
        about: `firm:${c.req.param('firm') ?? ''}`,
        facts: { month: c.req.param('month') ?? '' },
      }),
      answer: (visit, c) => recordCalls(world, visit, c),
    },
  ];
}

async function recordCalls(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const month = parseMonth(c.req.param('month') ?? '');
  const firm = parseFirmId(c.req.param('firm') ?? '');
  if (month === undefined || firm === undefined) return await problemPage(c, world.site, 'notFound');
  const within = await auditsWithin(world, visit.reach);
  const isOne = (audit: AuditToCall) => audit.month === month && audit.firm === firm;
  if (!within.some(isOne)) return await problemPage(c, world.site, 'notFound');
  const count = (name: string, empty: number) => wholeNumber(visit.fields.get(name), empty);
  const calls = {
    reached: count('reached', Number.NaN),
    confirmed: count('confirmed', 0),
    denied: count('denied', 0),
  };
  const outcome = await closeAudit(world, month, firm, calls, visit.signs);
  if (outcome === 'closed') return c.redirect(linkFor(visit.reader, '/bureau/calls?done=1'), 303);
  return await callsPage(world, visit, c, { refused: { month, firm, why: outcome } });
}

/** What is left empty is `empty`; what is no whole number fits nothing. Closing destroys the draw: how many were reached has to be said. */
function wholeNumber(text: string | undefined, empty: number): number {
  const said = (text ?? '').trim().normalize('NFKC');
  if (said === '') return empty;
  return /^\d{1,4}$/.test(said) ? Number(said) : Number.NaN;
}
