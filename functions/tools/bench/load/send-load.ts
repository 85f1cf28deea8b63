import autocannon from 'autocannon';
import type { LoadRequest } from './requests.ts';

/** What came of a load. */
export interface Outcome {
  /** Requests a second, and the 99th percentile of the time to an answer in milliseconds. */
  readonly perSecond: number;
  readonly p99: number;
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests without an answer. */
  readonly lost: number;
}

/** Sends each connection's requests, over and over for so many seconds, or each once. */
export async function sendLoad(
  origin: string,
  load: readonly (readonly LoadRequest[])[],
  seconds: number | 'once',
): Promise<Outcome> {
  let next = 0;
  const result = await autocannon({
    url: origin,
    connections: load.length,
    ...(seconds === 'once' ? { amount: load.flat().length } : { duration: seconds }),
    setupClient: (client) => client.setRequests(load[next++ % load.length] ?? []),
  });
  const statuses = Object.entries(result.statusCodeStats).map(
    ([status, { count }]) => [Number(status), count] as const,
  );
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    statuses: new Map(statuses),
    lost: result.errors + result.timeouts,
  };
}

/** Answers that blame the service: 5xx, and none at all. */
export function failures({ statuses, lost }: Outcome): number {
  return [...statuses].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), lost);
}
