import type { Context } from 'hono';
import { parseFirmId } from '../../domain/firm.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import type { By } from '../../domain/people/by.ts';
import type { Permission } from '../../domain/people/role.ts';
import type { Reply } from '../../domain/publishing/reply.ts';
import { orderCorrection, signCorrection } from '../../publishing/correct-result.ts';
import { answerObjection, decideObjection } from '../../publishing/decide-objection.ts';
import { openPreview } from '../../publishing/open-preview.ts';
import { moderateReply, takeDownReply } from '../../publishing/public-reply.ts';
import { releaseResult } from '../../publishing/release-result.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { publishingPage } from './publishing-page.tsx';
import { type PublishingRefusal, refusalWords } from './words.ts';

const base = '/bureau/ranking/:month';

/** What an order is given with: the month, who orders, and a field of the form or of the path. */
interface Ordered {
  readonly month: Month;
  readonly by: By;
  readonly field: (name: string) => string;
  readonly param: (name: string) => string;
}

type Outcome = object | PublishingRefusal;

/** The publishing of a month: the page, and every order on the way to its release. */
export function publishingRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const order = (
    path: string,
    may: Permission,
    act: string,
    carryOut: (ordered: Ordered) => Promise<Outcome>,
  ): OfficeRoute => ({
    method: 'post',
    path: `${base}/${path}`,
    may,
    act,
    says: ({ fields }, c) => ({ about: `month:${c.req.param('month') ?? ''}`, facts: factsOf(c, fields) }),
    answer: (visit, c) => answered(world, visit, c, carryOut),
  });
  return [
    {
      method: 'get',
      path: `${base}/publishing`,
      may: 'see-results',
      answer: (visit, c) => publishingPage(world, visit, c),
    },
    order('preview', 'open-preview', 'open-preview', ({ month, by, field }) =>
      openPreview(world, month, by, seenIn(field)),
    ),
    order(
      'objections/:number/answer',
      'answer-objection',
      'answer-objection',
      ({ month, by, field, param }) =>
        answerObjection(world, month, Number(param('number')), { text: field('text'), by }),
    ),
    order(
      'objections/:number/decision',
      'decide-objection',
      'decide-objection',
      ({ month, by, field, param }) =>
        decideObjection(world, month, Number(param('number')), {
          outcome: field('outcome'),
          reason: field('reason'),
          by,
        }),
    ),
    order('replies/:firm/:number', 'answer-objection', 'moderate-reply', async (ordered) => {
      const shown = ordered.field('shown');
      const said = { shown: shown === 'yes', reason: ordered.field('reason'), by: ordered.by };
      if (shown !== 'yes' && shown !== 'no') return 'no-outcome';
      return await ofReply(ordered, (reply) => moderateReply(world, reply, said));
    }),
    order('replies/:firm/:number/take-down', 'answer-objection', 'take-down-reply', (ordered) =>
      ofReply(ordered, (reply) =>
        takeDownReply(world, reply, { reason: ordered.field('reason'), by: ordered.by }),
      ),
    ),
    order('corrections', 'open-preview', 'order-correction', ({ month, by, field }) =>
      orderCorrection(world, month, { reason: field('reason'), by }),
    ),
    order('corrections/:number/sign', 'release-result', 'sign-correction', ({ month, by, param }) =>
      signCorrection(world, month, Number(param('number')), by),
    ),
    order('release', 'release-result', 'release-result', async ({ month, by, field }) => {
      const basis = field('basis').trim();
      return basis === '' ? 'no-basis' : await releaseResult(world, month, by, basis, seenIn(field));
    }),
  ];
}

async function answered(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  carryOut: (ordered: Ordered) => Promise<Outcome>,
): Promise<Response> {
  const month = parseMonth(c.req.param('month') ?? '');
  if (month === undefined || !visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const { subject } = visit.person;
  const outcome = await carryOut({
    month,
    by: { subject, name: visit.signs },
    field: (field) => visit.fields.get(field) ?? '',
    param: (param) => c.req.param(param) ?? '',
  });
  if (typeof outcome === 'string' && outcome in refusalWords)
    return await publishingPage(world, visit, c, outcome as PublishingRefusal);
  return c.redirect(linkFor(visit.reader, `/bureau/ranking/${month}/publishing?done=1`), 303);
}

/** Carries out an order about the reply that the path names. */
async function ofReply(
  { month, param }: Ordered,
  carryOut: (of: Pick<Reply, 'month' | 'firm' | 'number'>) => Promise<Outcome>,
): Promise<Outcome> {
  const firm = parseFirmId(param('firm'));
  return firm === undefined ? 'no-reply' : await carryOut({ month, firm, number: Number(param('number')) });
}

/** The version that was on the page an order came from: forms of ours always say it, so that nothing is released that nobody has looked at. */
function seenIn(field: Ordered['field']): number {
  return Number(field('version'));
}

/** What of an order stands in the journal beside the month: numbers, choices and the legal basis, never a reason. */
function factsOf(c: Context, fields: Visit['fields']): Readonly<Record<string, string>> {
  const said = ['version', 'basis', 'outcome', 'shown'].flatMap((name) => {
    const value = fields.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const number = c.req.param('number');
  const firm = c.req.param('firm');
  return {
    ...Object.fromEntries(said),
    ...(number !== undefined && { number }),
    ...(firm !== undefined && { firm }),
  };
}
