import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import { standingIn } from '../domain/result/standings.ts';
import { type ExitFacts, type Standing, type Status, statusAt } from '../domain/status.ts';
import type { World } from '../ports.ts';
import { sealedMonths } from '../publishing/sealed-months.ts';

/** A firm's sealed months, newest first, and the month that its status is seen from: the newest sealed one. */
export interface FirmMonths {
  readonly month: Month | undefined;
  readonly standings: readonly Standing[];
  status(facts: ExitFacts): Status;
}

/** Months that are looked back at: more than any status counts. */
const reach = 12;

/** How a firm stood in the sealed months, each in its newest version, by the numbers of the newest month's policy. METHOD §5. */
export async function firmMonths(world: Pick<World, 'results'>, firm: FirmId): Promise<FirmMonths> {
  const sealed = await sealedMonths(world).series(reach);
  const newest = sealed.at(-1)?.manifest;
  const standings = sealed.toReversed().flatMap((one) => standingIn(one, firm) ?? []);
  return {
    month: newest?.month,
    standings,
    status: (facts) =>
      newest === undefined
        ? statusAt('2000-01' as Month, [], facts)
        : statusAt(newest.month, standings, facts, newest.policy.status),
  };
}
