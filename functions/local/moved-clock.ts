import type { Instant } from '../domain/month.ts';
import type { Clock } from '../ports.ts';

/** A clock that can be set and then runs on, as `--now` and the button to the next close do. Local only. */
export interface MovedClock extends Clock {
  moveTo(instant: Instant): void;
}

/** A clock that shows `start` now; the machine's own time when absent. */
export function movedClock(start?: Instant): MovedClock {
  let offset = start === undefined ? 0 : start - Date.now();
  return {
    now: () => Date.now() + offset,
    moveTo: (instant) => {
      offset = instant - Date.now();
    },
  };
}
