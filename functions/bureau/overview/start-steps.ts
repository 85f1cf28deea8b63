import { isOut } from '../../domain/letters/batch.ts';
import { addMonths } from '../../domain/month.ts';
import { grantsOn } from '../../domain/people/person.ts';
import type { Role } from '../../domain/people/role.ts';
import { registered } from '../../publishing/registered.ts';
import { sealedMonths } from '../../publishing/sealed-months.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** A step of starting the service: whether it is done, where it is done, and the numbers its words need. */
export interface StartStep {
  readonly kind: 'bureau' | 'people' | 'registry' | 'households' | 'rules' | 'letters' | 'trial' | 'official';
  readonly done: boolean;
  readonly path: string | undefined;
  readonly numbers: Readonly<Record<string, number>>;
}

/** The steps from an empty service to the first official month, in the order in which they are taken. */
export async function startSteps(world: BureauWorld): Promise<readonly StartStep[]> {
  const now = world.clock.now();
  const [month, today] = [world.calendar.monthOf(now), world.calendar.dayOf(now)];
  const next = addMonths(month, 1);
  const [people, firms, compounds, policy, survey, sealed] = await Promise.all([
    world.people.all(),
    registered(world).firms(),
    registered(world).compounds(),
    world.rules.policy(next),
    world.rules.survey(next),
    sealedMonths(world).series(24),
  ]);
  const roles = new Set<Role>(people.flatMap((person) => grantsOn(person, today).map(({ role }) => role)));
  const { sponsor, icp, policeRecord, siteCode, privacyContact } = world.site;
  const confirmed = compounds.filter(({ households }) => households.source !== '').length;
  const delivered = compounds.filter(({ batches }) => batches.some(isOut)).length;
  const trials = sealed.filter(({ manifest }) => manifest.trial).length;
  const official = sealed.some(({ manifest }) => !manifest.trial);
  const all = compounds.length;
  const step = (
    kind: StartStep['kind'],
    done: boolean,
    path?: string,
    numbers: StartStep['numbers'] = {},
  ): StartStep => ({ kind, done, path, numbers });
  return [
    step(
      'bureau',
      [sponsor, icp, policeRecord, siteCode, privacyContact].every((fact) => fact !== ''),
    ),
    step(
      'people',
      roles.has('officer') && roles.has('director') && roles.has('administrator'),
      '/bureau/people',
    ),
    step('registry', firms.length > 0 && all > 0, '/bureau/import', { firms: firms.length, compounds: all }),
    step('households', all > 0 && confirmed === all, '/bureau/compounds', { confirmed }),
    step('rules', policy !== undefined && survey !== undefined, '/bureau/rules'),
    step('letters', all > 0 && delivered === all, '/bureau/letters', { delivered, compounds: all }),
    step('trial', official || (policy !== undefined && trials >= policy.trialMonths), undefined, {
      sealed: trials,
      wanted: policy?.trialMonths ?? 0,
    }),
    step('official', official, official ? '/bureau/ranking' : undefined),
  ];
}
