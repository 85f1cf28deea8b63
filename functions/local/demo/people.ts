import type { Month } from '../../domain/month.ts';
import { firstDay } from '../../domain/month.ts';
import type { By } from '../../domain/people/by.ts';
import type { Deed } from '../../domain/people/journal.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Scope } from '../../domain/people/scope.ts';
import { subjectOf } from '../../platform/identity.ts';
import type { World } from '../../ports.ts';
import { localIssuer } from '../local-environment.ts';
import { type County, demoPlaces } from './county.ts';

/** Somebody of the demo's bureau, its helpers or its firms. Made up. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** Firms whose page the demo lets one see, by their place in the county: a good one, the bad one, one that mends its ways, the one that stuffs itself. */
export const demoFirms = {
  'firm-good': demoPlaces.good,
  'firm-bad': demoPlaces.bad,
  'firm-mended': demoPlaces.mended,
  'firm-stuffed': demoPlaces.stuffed,
} as const;

const everything: Scope = { kind: 'everything' };

/** Somebody for every role; two where a step needs two. */
export function demoPeople({
  firms: standing,
  compounds,
}: Pick<County, 'firms' | 'compounds'>): readonly DemoPerson[] {
  const own = [0, 17].flatMap((index) => compounds[index]?.id ?? []);
  const ofFirms = Object.entries(demoFirms).flatMap(([login, index]) => {
    const firm = standing[index];
    if (firm === undefined) return [];
    const scope: Scope = { kind: 'firm', firm: firm.id };
    return [{ login, name: `${firm.name}联系人（演示）`, role: 'firm' as const, scope }];
  });
  return [
    { login: 'administrator', name: '顾明远（演示管理员）', role: 'administrator', scope: everything },
    { login: 'officer', name: '林知秋（演示经办人）', role: 'officer', scope: everything },
    { login: 'officer-2', name: '苏若谷（演示经办人）', role: 'officer', scope: everything },
    { login: 'director', name: '程望舒（演示局长）', role: 'director', scope: everything },
    { login: 'director-2', name: '韩清和（演示副局长）', role: 'director', scope: everything },
    { login: 'viewer', name: '沈青岚（演示查看员）', role: 'viewer', scope: everything },
    { login: 'auditor', name: '周景行（演示审计员）', role: 'auditor', scope: everything },
    {
      login: 'community',
      name: '何小满（演示社区）',
      role: 'community',
      scope: { kind: 'compounds', compounds: own },
    },
    { login: 'third-party', name: '陆知行（演示第三方）', role: 'third-party', scope: everything },
    ...ofFirms,
  ];
}

/** One of the demo's people as the service knows them: subject and name. */
export function signerOf(
  world: Pick<World, 'site'>,
  county: Pick<County, 'firms' | 'compounds'>,
  login: string,
): By {
  const person = demoPeople(county).find((one) => one.login === login);
  return { subject: subjectOf(localIssuer(world.site.origin), login), name: person?.name ?? login };
}

/** Who set the demo up: nobody who can sign in. */
const setter = { subject: 'demo', name: '演示程序', roles: [] };

/** One of the demo's people did something: what the journal keeps of it. */
export async function noteDeed(
  world: Pick<World, 'journal' | 'clock' | 'site'>,
  county: Pick<County, 'firms' | 'compounds'>,
  login: string,
  act: Deed['act'],
  about: string,
  facts: Deed['facts'] = {},
): Promise<void> {
  const role = demoPeople(county).find((one) => one.login === login)?.role;
  const by = { ...signerOf(world, county, login), roles: role === undefined ? [] : [role] };
  await world.journal.append({ at: world.clock.now(), by, act, about, facts });
}

/** Gives the demo's people their roles, from the demo's first day on. */
export async function grantDemoPeople(
  world: Pick<World, 'people' | 'site' | 'journal' | 'calendar'>,
  people: readonly DemoPerson[],
  first: Month,
): Promise<void> {
  const issuer = localIssuer(world.site.origin);
  for (const { login, name, role, scope } of people) {
    const subject = subjectOf(issuer, login);
    const grant = { number: 1, role, scope, from: firstDay(first), by: setter.name };
    await world.journal.append({
      at: world.calendar.opens(first),
      by: setter,
      act: 'give-grant',
      about: `person:${subject}`,
      facts: { name, role },
    });
    await world.people.put({ subject, name, grants: [grant], version: 1 });
  }
}
