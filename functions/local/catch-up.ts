import { deliverEvents } from '../events/deliver-events.ts';
import type { World } from '../ports.ts';
import { daily } from '../ranking/daily.ts';
import { startMonth } from '../ranking/start.ts';
import type { LocalStateMachine } from './state-machine.ts';

/** Most months that are caught up at one start. */
const most = 24;

/**
 * Closes what was missed while the service did not run, oldest month first, then does the daily work and tells other systems of what they have not heard. A month that cannot be
 * evaluated is said and left to the next start: residents must be able to rate meanwhile.
 */
export async function catchUp(
  world: World,
  machine: LocalStateMachine,
  onMonth: (name: string) => void,
): Promise<void> {
  for (let round = 0; round < most; round++) {
    const started = await startMonth(world);
    if (started === null) break;
    onMonth(started);
    try {
      await machine.settled();
    } catch (error) {
      world.log.error('catch-up', error, { started });
      break;
    }
  }
  await daily(world).catch((error: unknown) => world.log.error('daily', error));
  await deliverEvents(world).catch((error: unknown) => world.log.error('events', error));
}
