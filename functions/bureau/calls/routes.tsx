import type { Context } from 'hono';
import { parseFirmId } from '../../domain/firm.ts';
import { parseMonth } from '../../domain/month.ts';
import { closeAudit } from '../../integrity/close-audit.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { auditPage } from './audit-page.tsx';
import { auditToCall } from './audits-within.ts';
import { callsPage, callsPath } from './calls-page.tsx';

/** Call-back audits for the third party: whom to call, and what came of it as three counts. */
export function callsRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: callsPath,
      may: 'record-calls',
      answer: (visit, c) => callsPage(world, visit, c),
    },
    {
      method: 'get',
      path: '/bureau/calls/:month/:firm',
      may: 'record-calls',
      answer: async (visit, c) => {
        const audit = await auditAsked(world, visit, c);
        if (audit === undefined) return await problemPage(c, world.site, 'notFound');
        if (audit.state === 'closed') return c.redirect(linkFor(visit.reader, `${callsPath}#closed`), 303);
        return await auditPage(world, visit, c, audit);
      },
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

/** The audit that the address names, if it lies within reach. */
async function auditAsked(world: BureauWorld, visit: Visit, c: Context): ReturnType<typeof auditToCall> {
  const month = parseMonth(c.req.param('month') ?? '');
  const firm = parseFirmId(c.req.param('firm') ?? '');
  if (month === undefined || firm === undefined) return undefined;
  return await auditToCall(world, visit.reach, month, firm);
}

async function recordCalls(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const audit = await auditAsked(world, visit, c);
  if (audit === undefined) return await problemPage(c, world.site, 'notFound');
  const count = (name: string, empty: number) => wholeNumber(visit.fields.get(name), empty);
  const calls = {
    reached: count('reached', Number.NaN),
    confirmed: count('confirmed', 0),
    denied: count('denied', 0),
  };
  const outcome = await closeAudit(world, audit.month, audit.firm, calls, visit.signs);
  if (outcome === 'closed') return c.redirect(linkFor(visit.reader, `${callsPath}?done=1`), 303);
  // Where it was closed in the meantime there is no form to go back to.
  if (audit.state === 'closed' || outcome === 'closed-otherwise')
    return await callsPage(world, visit, c, outcome);
  return await auditPage(world, visit, c, audit, outcome);
}

/** What is left empty is `empty`; what is no whole number fits nothing. Closing destroys the draw: how many were reached has to be said. */
function wholeNumber(text: string | undefined, empty: number): number {
  const said = (text ?? '').trim().normalize('NFKC');
  if (said === '') return empty;
  return /^\d{1,4}$/.test(said) ? Number(said) : Number.NaN;
}
