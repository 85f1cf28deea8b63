import type { CaseEvent } from '../../domain/casework/case-event.ts';
import type { CompoundId } from '../../domain/compound.ts';

/** The compounds that exit cases of a stream ever advised: what a firm served there may be another's today. */
export function advisedIn(events: readonly CaseEvent<string>[]): readonly CompoundId[] {
  return events
    .filter(({ step }) => step === 'advise-owners')
    .map(({ facts }) => facts.compound as CompoundId);
}
