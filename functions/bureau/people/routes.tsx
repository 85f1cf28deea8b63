import type { Context } from 'hono';
import { parseDay } from '../../domain/month.ts';
import { type EndRefusal, endAllGrants, endGrant } from '../../domain/people/end-grant.ts';
import { giveGrant } from '../../domain/people/give-grant.ts';
import type { Person } from '../../domain/people/person.ts';
import { administratorFault, substituteFault } from '../../domain/people/staffing.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { personPath } from './grant-table.tsx';
import { isFirst, peoplePage } from './people-page.tsx';
import { personPage } from './person-page.tsx';
import { type GrantFault, subjectIn, wantedGrant } from './wanted-grant.ts';

/** Who may sign in and do what: read by administrator, director and auditor, changed by the administrator, never for oneself. */
export function peopleRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const about = (_: Visit, c: Context) => `person:${printable(c.req.param('subject') ?? '', 80)}`;
  const [sees, changes] = ['see-people', 'change-people'] as const;
  const routes: readonly OfficeRoute[] = [
    { method: 'get', path: '/bureau/people', may: sees, answer: (visit, c) => peoplePage(world, visit, c) },
    {
      method: 'get',
      path: '/bureau/people/:subject',
      may: sees,
      answer: (visit, c) => ofPerson(world, c, (person) => personPage(world, visit, c, person)),
    },
    {
      method: 'post',
      path: '/bureau/people',
      may: changes,
      act: 'give-grant',
      says: ({ fields }) => ({ about: `person:${subjectIn(fields)}`, facts: grantFacts(fields) }),
      answer: (visit, c) => give(world, visit, c),
    },
    {
      method: 'post',
      path: '/bureau/people/:subject/end',
      may: changes,
      act: 'end-grant',
      says: (visit, c) => ({ about: about(visit, c), facts: facts(visit.fields, ['number', 'last']) }),
      answer: (visit, c) =>
        ofPerson(world, c, (person) => {
          const last = visit.fields.get('last') ?? '';
          const day = last === '' ? undefined : parseDay(last);
          if (last !== '' && day === undefined) return personPage(world, visit, c, person, 'day');
          const number = Number(visit.fields.get('number'));
          const outcome = endGrant(person, number, day, visit.person, visit.today);
          return ended(world, visit, c, person, outcome);
        }),
    },
    {
      method: 'post',
      path: '/bureau/people/:subject/leave',
      may: changes,
      act: 'person-leaves',
      says: (visit, c) => ({ about: about(visit, c) }),
      answer: (visit, c) =>
        ofPerson(world, c, (person) =>
          ended(world, visit, c, person, endAllGrants(person, visit.person, visit.today)),
        ),
    },
  ];
  // People belong to no district: whoever reaches a part alone finds nobody here.
  return routes.map((route) => ({
    ...route,
    answer: (visit, c) =>
      visit.reach.everything ? route.answer(visit, c) : problemPage(c, world.site, 'notFound'),
  }));
}

async function ofPerson(
  world: BureauWorld,
  c: Context,
  answer: (person: Person) => Response | Promise<Response>,
): Promise<Response> {
  const person = await world.people.person((c.req.param('subject') ?? '').slice(0, 200) || ' ');
  return await (person === undefined ? problemPage(c, world.site, 'notFound') : answer(person));
}

async function give(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const subject = subjectIn(visit.fields);
  const standing = subject === '' ? undefined : await world.people.person(subject);
  const again = (fault: GrantFault) =>
    standing === undefined
      ? peoplePage(world, visit, c, fault)
      : personPage(world, visit, c, standing, fault);
  const read = await wantedGrant(world, visit.fields, standing !== undefined);
  if ('fault' in read) return await again(read.fault);
  const giver = { ...visit.person, first: isFirst(visit) };
  const outcome = giveGrant(standing, read.wanted, giver, visit.today);
  if ('refused' in outcome) return await again(outcome.refused);
  const people = await world.people.all();
  const fault =
    substituteFault(read.wanted, people) ?? administratorFault(outcome.person, people, visit.today);
  if (fault !== undefined) return await again(fault);
  if (!(await world.people.put(outcome.person))) return await again('changed');
  return c.redirect(linkFor(visit.reader, `${personPath(subject)}?done=given`), 303);
}

async function ended(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  person: Person,
  outcome: { readonly person: Person } | { readonly refused: EndRefusal },
): Promise<Response> {
  if ('refused' in outcome) return await personPage(world, visit, c, person, outcome.refused);
  const fault = administratorFault(outcome.person, await world.people.all(), visit.today);
  if (fault !== undefined) return await personPage(world, visit, c, person, fault);
  if (!(await world.people.put(outcome.person))) return await personPage(world, visit, c, person, 'changed');
  return c.redirect(linkFor(visit.reader, `${personPath(person.subject)}?done=ended`), 303);
}

function grantFacts(fields: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return facts(fields, ['name', 'role', 'scope', 'places', 'from', 'to', 'substitute']);
}

/** What was filled in of these fields, short. */
function facts(
  fields: ReadonlyMap<string, string>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const filled = names.map((name) => [name, printable(fields.get(name) ?? '', 120)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}
