import { Hono } from 'hono';
import { type Compound, type CompoundId, parseCompoundId } from '../../domain/compound.ts';
import { defaultSurvey } from '../../domain/default-survey.ts';
import type { Day, Month } from '../../domain/month.ts';
import type { Rating } from '../../domain/rating.ts';
import { demoPolicy } from '../../local/demo/demo-rules.ts';
import { openCalendar } from '../../platform/calendar.ts';
import { openHouseholdCodes } from '../../platform/household-codes.ts';
import { openPseudonyms } from '../../platform/pseudonyms.ts';
import { systemRandomness } from '../../platform/randomness.ts';
import { openTickets } from '../../platform/tickets.ts';
import { residentApp } from '../../resident/app.ts';
import { type Measurement, median, significant } from './measurement.ts';

type ResidentWorld = Parameters<typeof residentApp>[0];

const month = '2026-11' as Month;
const rounds = 400;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** The rating page and a submission through the whole site (codes, tickets and pseudonyms as deployed, the store left out) beside a bare hono route that answers the same bytes. */
export async function measure(): Promise<readonly Measurement[]> {
  const { world, code } = await worldWithoutStore();
  const app = residentApp(world);
  const opened = await app.request(`/r/${code}`);
  const cookie = opened.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const page = await (await app.request('/rate', { headers: { cookie } })).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ ticket, q1: '5', q2: '4', first: 'a' }).toString();
  const bare = new Hono()
    .get('/rate', (c) => c.html(page))
    .post('/rate', async (c) => {
      await c.req.parseBody();
      return c.redirect('/thanks', 303);
    });
  const get = (of: Hono) => async () =>
    void (await (await of.request('/rate', { headers: { cookie } })).text());
  const post = (of: Hono) => async () => {
    const answer = await of.request('/rate', { method: 'POST', headers: { ...form, cookie }, body });
    if (answer.status !== 303) throw new Error(`a submission was answered with ${answer.status}`);
  };
  return [
    await beside('rating page rendered', get(app), get(bare)),
    await beside('rating submitted', post(app), post(bare)),
  ];
}

/** Median milliseconds of both, taken in turns so that both see the same machine. */
async function beside(
  name: string,
  ours: () => Promise<void>,
  bare: () => Promise<void>,
): Promise<Measurement> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const warm = round >= rounds / 4;
    const [first, second] = [await millisecondsOf(ours), await millisecondsOf(bare)];
    if (!warm) continue;
    times.ours.push(first);
    times.bare.push(second);
  }
  const [value, against] = [median(times.ours), median(times.bare)];
  return {
    name,
    value: significant(value),
    unit: 'ms',
    against: `bare hono route, ${significant(against)} ms`,
    ratio: significant(value / against),
  };
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function worldWithoutStore(): Promise<{ readonly world: ResidentWorld; readonly code: string }> {
  const secret = new Uint8Array(32).fill(7);
  const signing = { active: async () => [{ id: '1', secret }] };
  const codes = openHouseholdCodes(signing);
  const compound = benchCompound();
  const [policy, survey] = [demoPolicy(month), defaultSurvey(month)];
  const kept = new Map<string, Rating>();
  const world: ResidentWorld = {
    site: {
      origin: 'https://rate.example',
      serviceName: 'bench',
      sponsor: '',
      icp: '',
      policeRecord: '',
      siteCode: '',
      privacyContact: '',
      noticeWord: '物评',
      reconsideration: '',
      court: '',
      demo: true,
    },
    clock: { now: () => Date.parse(`${month}-15T12:00:00+08:00`) },
    calendar: openCalendar('Asia/Shanghai'),
    codes,
    tickets: openTickets(signing),
    pseudonyms: openPseudonyms({ secret: async () => secret }),
    cases: { events: async () => [] },
    registry: {
      changed: async () => undefined,
      compound: async () => compound,
      compounds: async function* () {
        yield compound;
      },
      firm: async () => undefined,
      firms: async function* () {},
      compoundsNow: async () => new Map(),
      firmsNow: async () => new Map(),
      removeCompound: async () => false,
      removeFirm: async () => false,
      putCompound: async () => false,
      putFirm: async () => false,
    },
    rules: {
      policy: async () => policy,
      survey: async () => survey,
      policies: async () => [policy],
      surveys: async () => [survey],
      addPolicy: async () => false,
      addSurvey: async () => false,
    },
    ratings: {
      async keep(rating) {
        kept.set(rating.pseudonym, rating);
        return { kept: true };
      },
      find: async () => undefined,
      rowsOf: async function* () {},
      participants: async function* () {},
      countOf: async () => kept.size,
      destroy: async () => 0,
      fill: async () => {},
    },
    reports: {
      keepNotUs: async () => true,
      keepPressed: async () => true,
      counts: async () => ({ notUs: 0, pressed: 0 }),
      countsOver: async () => ({ notUs: 0, pressed: 0 }),
      notUs: async () => [],
      destroy: async () => 0,
    },
    randomness: systemRandomness,
    log: { info: () => {}, error: () => {} },
  };
  return { world, code: await codes.issue({ compound: compound.id, number: 1 }, 0) };
}

function benchCompound(): Compound {
  const id: CompoundId | undefined = parseCompoundId('0001');
  if (id === undefined) throw new Error('0001 is a compound id');
  const day = '2026-01-01' as Day;
  return {
    id,
    name: '测试小区',
    district: '',
    mode: 'self-managed',
    households: { count: 100, source: '', day },
    tenures: [],
    batches: [{ number: 1, key: '1', issue: 0, households: [[1, 1000]], printed: day, delivered: day }],
    communityLine: '',
    version: 1,
  };
}
