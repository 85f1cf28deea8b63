import { isOut } from '../../domain/letters/batch.ts';
import { addMonths } from '../../domain/month.ts';
import { grantsOn } from '../../domain/people/person.ts';
import type { Role } from '../../domain/people/role.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import { serviceBetween } from '../../domain/tenure.ts';
import { registered } from '../../publishing/registered.ts';
import { sealedHead } from '../../publishing/sealed-head.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** A step of starting the service: whether it is done, where it is done, and the numbers its words need. */
export interface StartStep {
  readonly kind: 'bureau' | 'people' | 'registry' | 'households' | 'rules' | 'letters' | 'trial' | 'official';
  readonly done: boolean;
  readonly path: string | undefined;
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * The steps from an empty service to the first official month, in the order in which they are taken; none once all of them are. Who reaches a
 * part of the territory sees the steps of that part alone, with its own counts. From the first official month on, a compound that lacks its source or
 * its letters is a day's work among what waits: the list comes back only for what the whole service lacks.
 */
export async function startSteps(world: BureauWorld, reach: Reach): Promise<readonly StartStep[]> {
  const [own, months] = await Promise.all([registrySteps(world, reach), monthSteps(world)]);
  const house = reach.everything ? [...(await houseSteps(world)), await rulesStep(world)] : [];
  const begun = months.some(({ kind, done }) => kind === 'official' && done);
  const steps = begun ? house : [...house, ...own, ...(reach.everything ? months : [])];
  return steps.every(({ done }) => done)
    ? []
    : steps.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order = [
  'bureau',
  'people',
  'registry',
  'households',
  'rules',
  'letters',
  'trial',
  'official',
] as const satisfies readonly StartStep['kind'][];

function step(
  kind: StartStep['kind'],
  done: boolean,
  path?: string,
  numbers: StartStep['numbers'] = {},
): StartStep {
  return { kind, done, path, numbers };
}

async function houseSteps({ people, site, clock, calendar }: BureauWorld): Promise<readonly StartStep[]> {
  const today = calendar.dayOf(clock.now());
  const grants = (await people.all()).flatMap((person) => grantsOn(person, today));
  const roles = new Set<Role>(grants.map(({ role }) => role));
  const { sponsor, icp, policeRecord, siteCode, privacyContact } = site;
  const facts = [sponsor, icp, policeRecord, siteCode, privacyContact];
  const are = roles.has('officer') && roles.has('director') && roles.has('administrator');
  return [
    step(
      'bureau',
      facts.every((fact) => fact !== ''),
    ),
    step('people', are, '/bureau/people'),
  ];
}

/** Firms are those that serve within reach on this day; all that are registered, where everything is. */
async function registrySteps(world: BureauWorld, reach: Reach): Promise<readonly StartStep[]> {
  const today = world.calendar.dayOf(world.clock.now());
  const compounds = (await registered(world).compounds()).filter((one) => reaches(reach, one));
  const serving = compounds.flatMap(({ tenures }) => {
    const service = serviceBetween(tenures, today, today);
    return service.kind === 'served' ? [service.firm] : [];
  });
  const firms = reach.everything ? (await registered(world).firms()).length : new Set(serving).size;
  const confirmed = compounds.filter(({ households }) => households.source !== '').length;
  const delivered = compounds.filter(({ batches }) => batches.some(isOut)).length;
  const all = compounds.length;
  return [
    step('registry', firms > 0 && all > 0, '/bureau/import', { firms, compounds: all }),
    step('households', all > 0 && confirmed === all, '/bureau/compounds', { confirmed }),
    step('letters', all > 0 && delivered === all, '/bureau/letters', { delivered, compounds: all }),
  ];
}

async function rulesStep(world: BureauWorld): Promise<StartStep> {
  const next = addMonths(world.calendar.monthOf(world.clock.now()), 1);
  const [policy, survey] = await Promise.all([world.rules.policy(next), world.rules.survey(next)]);
  return step('rules', policy !== undefined && survey !== undefined, '/bureau/rules');
}

/** Trial months come first: they are looked through from the oldest to the first official one, each by its head alone. What is released is official. */
async function monthSteps(world: BureauWorld): Promise<readonly StartStep[]> {
  const next = addMonths(world.calendar.monthOf(world.clock.now()), 1);
  const [policy, months, releases] = await Promise.all([
    world.rules.policy(next),
    world.results.sealedMonths(),
    world.results.releases(),
  ]);
  const released = releases.map(({ month }) => month).sort()[0];
  let trials = 0;
  let official = released !== undefined;
  for (const month of months) {
    if (month === released) break;
    const { trial } = await sealedHead(world, month, await world.results.sealedVersion(month));
    if (!trial) {
      official = true;
      break;
    }
    trials += 1;
  }
  const wanted = policy?.trialMonths;
  return [
    step('trial', official || (wanted !== undefined && trials >= wanted), undefined, {
      sealed: trials,
      ...(wanted !== undefined && { wanted }),
    }),
    step('official', official, official ? '/bureau/ranking' : undefined),
  ];
}
