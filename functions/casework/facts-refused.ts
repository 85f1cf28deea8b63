import { newestOf } from '../domain/casework/case-event.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { ExitCase } from '../domain/exit-case/exit-case.ts';
import { inCompound } from '../domain/exit-case/exit-case.ts';
import { readVote } from '../domain/exit-case/owners-vote.ts';
import type { ReplacementStep } from '../domain/exit-case/replacement-steps.ts';
import { parseFirmId } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';

type Facts = Readonly<Record<string, string>>;

/** What the tables cannot know of a compound's facts: that the firm serves there, that a named firm is registered and another one, that counts are a vote, that days follow each other. */
export async function factsRefused(
  { registry }: Pick<World, 'registry'>,
  one: ExitCase,
  compound: CompoundId,
  step: ReplacementStep,
  facts: Facts,
): Promise<StepRefusal | undefined> {
  const bad = (about: string) => ({ refused: 'bad-fact', about }) as const;
  const registered = (await registry.compoundsNow([compound])).get(compound);
  const serves = registered?.tenures.some((tenure) => tenure.firm === one.firm) === true;
  if (!serves) return bad('compound');
  if (step === 'record-vote' && !isVote(facts)) return bad('areaFor');
  if (step === 'record-replacement' || step === 'propose-emergency') {
    const firm = parseFirmId(facts.firm ?? '');
    const known = firm !== undefined && (await registry.firmsNow([firm])).has(firm);
    if (!known || firm === one.firm) return bad('firm');
  }
  if (step === 'complete-exit') {
    const begins = newestOf(inCompound(one, compound), 'record-replacement')?.facts.from as Day | undefined;
    const last = facts.lastDay ?? '';
    if (begins === undefined || last >= begins) return bad('lastDay');
  }
  return undefined;
}

function isVote(facts: Facts): boolean {
  const count = (name: string) => (/^\d{1,9}$/.test(facts[name] ?? '') ? Number(facts[name]) : Number.NaN);
  try {
    readVote({
      areaTotal: count('areaTotal'),
      ownersTotal: count('ownersTotal'),
      areaTookPart: count('areaTookPart'),
      ownersTookPart: count('ownersTookPart'),
      areaFor: count('areaFor'),
      ownersFor: count('ownersFor'),
    });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
