import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Day } from '../../domain/month.ts';
import { type Grant, reachFor, signedName, standsInFor } from '../../domain/people/person.ts';
import { may, type Permission } from '../../domain/people/role.ts';
import { type Reach, reachOf } from '../../domain/people/scope.ts';
import { problemPage } from '../error-pages.tsx';
import { journalFacts, journalText } from '../journal-facts.ts';
import { linkFor } from '../language.ts';
import { openSite } from '../open-site.ts';
import { readerFor } from '../page.tsx';
import { isOwnOrder } from '../same-site.ts';
import { forbiddenPage } from './forbidden-page.tsx';
import { noGrantPage } from './no-grant-page.tsx';
import { postedOrder } from './posted-order.ts';
import type { Office, OfficeRoute, OfficeWorld, OrderRoute, Visit } from './route.ts';
import { longestBody } from './upload-limits.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** Where somebody signs in, for every site behind sign-in. */
export const signInPath = '/bureau/sign-in';

/** A site behind sign-in: every route guarded by its permission, every order by the session's token and written into the journal first. `open` adds what needs no sign-in. */
export function openOffice(world: OfficeWorld, office: Office, open: (app: Hono) => void = () => {}): Hono {
  const app = openSite(world);
  // A province's table is 10 MB as text; what a function answers with must stay below 6.
  app.use(compress({ encoding: 'gzip', contentTypeFilter: /^text\/csv/ }));
  open(app);
  for (const route of office.routes) {
    if (route.method === 'get') {
      app.get(route.path, (c) => guarded(world, office, route, c));
      continue;
    }
    const problem = route.body === 'multipart' ? 'fileTooLarge' : 'tooLarge';
    const onError = (c: Context) => problemPage(c, world.site, problem);
    const limited = bodyLimit({ maxSize: route.maxBody ?? longestBody[route.body ?? 'form'], onError });
    app.post(route.path, limited, (c) => guarded(world, office, route, c));
  }
  return app;
}

async function guarded(
  world: OfficeWorld,
  office: Office,
  route: OfficeRoute,
  c: Context,
): Promise<Response> {
  const today = world.calendar.dayOf(world.clock.now());
  const visitor = await visitorOf(world, c, today);
  if (visitor === undefined) return await signInFirst(world, c, route);
  const reach = reachFor(visitor.grants, route.may);
  if (reach !== undefined) {
    const visit = visitOf(office, visitor, c, today, { reach, may: route.may });
    return route.method === 'get' ? await route.answer(visit, c) : await order(world, route, visit, c);
  }
  await refuse(world, visitor, route, c);
  if (visitor.grants.length === 0) return await noGrantPage(c, world.site, visitor);
  return await forbiddenPage(
    c,
    world.site,
    visitOf(office, visitor, c, today, { reach: reachOf([]), may: route.may }),
  );
}

function visitOf(
  office: Office,
  { person, grants, session }: Visitor,
  c: Context,
  today: Day,
  { reach, may }: { readonly reach: Reach; readonly may: Permission },
): Visit {
  const absent = standsInFor(grants, may);
  return {
    person,
    signs: signedName(person.name, absent),
    grants,
    reader: readerFor(c),
    today,
    reach,
    reachFor: (permission: Permission) => reachFor(grants, permission),
    token: session.token,
    fields: new Map(),
    json: undefined,
    file: undefined,
    bytes: undefined,
    rooms: office.rooms.filter((room) => {
      const far = reachFor(grants, room.may);
      return far !== undefined && (far.everything || room.whole !== true);
    }),
  };
}

/** Reads the body, checks the token, writes the journal, carries the order out. */
async function order(world: OfficeWorld, route: OrderRoute, visit: Visit, c: Context): Promise<Response> {
  if (!isOwnOrder(c, world.site)) return await problemPage(c, world.site, 'crossSite');
  const sent = await postedOrder(c, world.site, route.body ?? 'form');
  if (sent instanceof Response) return sent;
  if (sent.token !== visit.token) return await problemPage(c, world.site, 'token');
  const whole: Visit = { ...visit, ...sent.body };
  const { about, facts } = shortened(route.says(whole, c), standsInFor(visit.grants, route.may));
  const giving = visit.grants.filter(({ role }) => may(role, route.may));
  const deed = { by: byOf(visit.person, giving), act: route.act, about };
  const note = (more: Readonly<Record<string, string>>) =>
    world.journal.append({ ...deed, at: world.clock.now(), facts: { ...facts, ...more } });
  await note({});
  const response = await answered(route, whole, c).catch(async (error: unknown) => {
    // Whether it was done is not known; where the journal fails as well, the first line and the log stand.
    await note({ failed: 'yes' }).catch(() => undefined);
    throw error;
  });
  if (response.status >= 500) await note({ failed: 'yes' });
  else if (response.status >= 400) await note({ refused: String(response.status) });
  return response;
}

async function answered(route: OrderRoute, visit: Visit, c: Context): Promise<Response> {
  return await route.answer(visit, c);
}

/** What an order says of itself as the journal can keep it: `about` is a key of the index, and both hold what somebody typed or put into a path. */
function shortened({ about, facts = {} }: ReturnType<OrderRoute['says']>, absent: string | undefined) {
  const said = absent === undefined ? facts : { ...facts, substituteFor: absent };
  return { about: journalText(about, 80), facts: journalFacts(said) };
}

async function signInFirst(world: OfficeWorld, c: Context, route: OfficeRoute): Promise<Response> {
  if (route.method === 'post') return await problemPage(c, world.site, 'signedOut');
  const { pathname, search } = new URL(c.req.url);
  const query = new URLSearchParams({ to: `${pathname}${search}` });
  return c.redirect(linkFor(readerFor(c), `${signInPath}?${query}`), 303);
}

/** Reading what one may not is a line of the log; ordering it stands in the journal as well, but for strangers without any grant: they would fill it. ASVS 16.3.2. */
async function refuse(world: OfficeWorld, visitor: Visitor, route: OfficeRoute, c: Context): Promise<void> {
  world.log.info('not-allowed', { method: route.method, route: route.path, permission: route.may });
  if (route.method === 'get' || visitor.grants.length === 0 || !isOwnOrder(c, world.site)) return;
  await world.journal.append({
    at: world.clock.now(),
    by: byOf(visitor.person, visitor.grants),
    act: route.act,
    about: '',
    facts: { refused: '403' },
  });
}

function byOf(person: Visit['person'], grants: readonly Grant[]) {
  return {
    subject: person.subject,
    name: person.name,
    roles: [...new Set(grants.map(({ role }) => role))],
  };
}
