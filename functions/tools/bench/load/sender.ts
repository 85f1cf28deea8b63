import { text } from 'node:stream/consumers';
import type { LoadRequest } from './requests.ts';
import { sendLoad } from './send-load.ts';

/**
 * The sender of a load in a process of its own, so that it and the service each have a core. Plain TypeScript without markup: it is started
 * from its source. Takes `{origin, load, seconds}` as JSON, gives the outcome as JSON.
 */
const { origin, load, seconds } = JSON.parse(await text(process.stdin)) as {
  readonly origin: string;
  readonly load: readonly (readonly LoadRequest[])[];
  readonly seconds: number;
};
const outcome = await sendLoad(origin, load, seconds);
process.stdout.write(JSON.stringify({ ...outcome, statuses: [...outcome.statuses] }));
