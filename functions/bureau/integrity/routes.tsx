import type { Context } from 'hono';
import { parseCompoundId } from '../../domain/compound.ts';
import { parseMonth } from '../../domain/month.ts';
import { decideQuarantine } from '../../integrity/decide-quarantine.ts';
import { proposeQuarantine } from '../../integrity/propose-quarantine.ts';
import { recomputeMonth } from '../../ranking/recompute-month.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { integrityPage } from './integrity-page.tsx';

const reasonForVersion =
  '两人批准隔离异常评价后重新计算 · computed again after two people set irregular ratings aside';

/** Flags, audits and what two people set aside. */
export function integrityRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/integrity',
      may: 'see-integrity',
      answer: (visit, c) => integrityPage(world, visit, c),
    },
    {
      method: 'post',
      path: '/bureau/integrity/:month/quarantines',
      may: 'propose-quarantine',
      act: 'propose-quarantine',
      // The reason is free text: it stays with the proposal. The journal is read by administrators as well.
      says: ({ fields }, c) => ({
        about: `compound:${fields.get('compound')?.slice(0, 8) ?? ''}`,
        facts: { month: c.req.param('month') ?? '' },
      }),
      answer: (visit, c) => propose(world, visit, c),
    },
    {
      method: 'post',
      path: '/bureau/integrity/:month/quarantines/:number',
      may: 'decide-quarantine',
      act: 'decide-quarantine',
      says: ({ fields }, c) => ({
        about: `month:${c.req.param('month') ?? ''}`,
        facts: {
          number: c.req.param('number') ?? '',
          approved: fields.get('approved')?.slice(0, 3) ?? '',
        },
      }),
      answer: (visit, c) => decide(world, visit, c),
    },
  ];
}

async function propose(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const month = parseMonth(c.req.param('month') ?? '');
  const id = parseCompoundId(visit.fields.get('compound') ?? '');
  const group = visit.fields.get('group') ?? '';
  const compound = id && (await world.registry.compound(id));
  if (month === undefined || compound === undefined || !/^\d{1,4}$/.test(group))
    return await problemPage(c, world.site, 'notFound');
  // Both figures of the firm speak of the whole territory.
  if (!visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const reason = reasonIn(visit);
  if (reason === '') return await integrityPage(world, visit, c, { month, refused: 'no-reason' });
  const [proposer, proposerSubject] = [visit.signs, visit.person.subject];
  const order = { compound: compound.id, group: Number(group), reason, proposer, proposerSubject };
  const proposed = await proposeQuarantine(world, month, order);
  if (typeof proposed === 'string') return await integrityPage(world, visit, c, { month, refused: proposed });
  return c.redirect(linkFor(visit.reader, `/bureau/integrity?month=${month}&said=proposed`), 303);
}

async function decide(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const month = parseMonth(c.req.param('month') ?? '');
  const number = c.req.param('number') ?? '';
  const answer = visit.fields.get('approved');
  if (month === undefined || !/^\d{1,5}$/.test(number) || (answer !== 'yes' && answer !== 'no'))
    return await problemPage(c, world.site, 'notFound');
  const proposal = (await world.quarantines.of(month)).find((one) => one.number === Number(number));
  if (proposal === undefined || !visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const reason = reasonIn(visit);
  if (reason === '') return await integrityPage(world, visit, c, { month, refused: 'no-reason' });
  const [by, subject] = [visit.signs, visit.person.subject];
  const decision = { by, subject, approved: answer === 'yes', reason };
  const decided = await decideQuarantine(world, month, Number(number), decision);
  if (typeof decided === 'string') return await integrityPage(world, visit, c, { month, refused: decided });
  const said = decision.approved ? await recomputed(world, month) : 'refused';
  return c.redirect(linkFor(visit.reader, `/bureau/integrity?month=${month}&said=${said}`), 303);
}

/** An approved quarantine has the month computed again at once; where that has to wait, it takes effect with the next. */
async function recomputed(
  world: BureauWorld,
  month: Parameters<typeof recomputeMonth>[1],
): Promise<'approved' | 'waits'> {
  const begun = await recomputeMonth(world, month, reasonForVersion, { evenWithout: false });
  return typeof begun === 'string' ? 'waits' : 'approved';
}

function reasonIn({ fields }: Visit): string {
  return (fields.get('reason') ?? '').trim().slice(0, 300);
}
