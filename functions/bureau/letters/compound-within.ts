import { type Compound, parseCompoundId } from '../../domain/compound.ts';
import { type LetterToReprint, lettersToReprint } from '../../domain/letters/letters-to-reprint.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import { windowOf } from '../../domain/window.ts';
import type { World } from '../../ports.ts';

/** The compound that a path names, if it is registered and within reach. */
export async function compoundWithin(
  { registry }: Pick<World, 'registry'>,
  reach: Reach,
  text: string | undefined,
): Promise<Compound | undefined> {
  const id = parseCompoundId(text ?? '');
  const compound = id && (await registry.compound(id));
  return compound !== undefined && reaches(reach, compound) ? compound : undefined;
}

/** Letters of a compound that somebody has to see to, by every month's reports that still count. */
export async function lettersToSeeTo(
  world: Pick<World, 'calendar' | 'clock' | 'rules' | 'reports' | 'codeKeys'>,
  compound: Compound,
): Promise<readonly LetterToReprint[]> {
  const month = world.calendar.monthOf(world.clock.now());
  const policy = await world.rules.policy(month);
  const months = windowOf(month, policy?.windowMonths ?? 1);
  const reports = await Promise.all(months.map((one) => world.reports.notUs(one, compound.id)));
  return lettersToReprint(compound, await world.codeKeys.activeIds(), reports.flat());
}
