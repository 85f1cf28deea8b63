import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { forgedLoad, type LoadRequest, mixedLoad } from './load/requests.ts';
import { failures, type Outcome } from './load/send-load.ts';
import { bareTarget, type ServiceTarget, serviceTarget, type Target } from './load/target.ts';
import { type Measurement, significant } from './measurement.ts';

const connections = 50;
const seconds = { warm: 3, measured: 30, forged: 10 };
const households = 40_000;

type Requests = readonly (readonly LoadRequest[])[];

/**
 * The local service under 50 connections for 30 s, nine of ten codes forged, beside a bare hono route behind the same gateway: requests a
 * second, time to an answer, answers that failed, and what forged codes alone read from the store once its keys are known.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const service = await serviceTarget(households);
  const bare = await bareTarget();
  try {
    const { world, compound, month } = service;
    const load = { compound: compound.id, month, connections, requests: 3000 };
    const warm = await mixedLoad(world, { ...load, requests: 200, from: 20_001 });
    const mixed = await mixedLoad(world, load);
    for (const target of [service, bare]) await send(target, warm, seconds.warm);
    const ours = await send(service, mixed, seconds.measured);
    const theirs = await send(bare, mixed, seconds.measured);
    const forged = await forgedReads(service, await forgedLoad(world, { ...load, requests: 500 }));
    return lines(ours, theirs, forged);
  } finally {
    await Promise.all([service.stop(), bare.stop()]);
  }
}

/** Capacity units that forged codes alone read and wrote, and how many there were. */
async function forgedReads(service: ServiceTarget, load: Requests) {
  service.countAfresh();
  const { statuses } = await send(service, load, seconds.forged);
  return { units: service.consumed.read + service.consumed.write, count: statuses.get(404) ?? 0 };
}

function lines(
  ours: Outcome,
  theirs: Outcome,
  forged: { readonly units: number; readonly count: number },
): readonly Measurement[] {
  const mix = `${connections} connections, ${seconds.measured} s, valid : forged 1 : 9`;
  const bare = 'bare hono route behind the same gateway';
  return [
    {
      name: `load: ${mix}`,
      value: significant(ours.perSecond),
      unit: 'requests/s',
      against: `${bare}, ${significant(theirs.perSecond)} requests/s`,
      ratio: significant(ours.perSecond / theirs.perSecond),
    },
    {
      name: 'load: 99th percentile of the time to an answer',
      value: significant(ours.p99),
      unit: 'ms',
      against: `${bare}, ${significant(theirs.p99)} ms`,
      ratio: significant(ours.p99 / theirs.p99),
    },
    none(
      'load: answers 5xx or none',
      failures(ours),
      'answers',
      [...ours.statuses.values()].reduce((a, b) => a + b, 0),
    ),
    none('load: read or written for forged codes alone', forged.units, 'capacity units', forged.count),
  ];
}

/** Something of which there may be none, among so many requests. */
function none(name: string, value: number, unit: string, requests: number): Measurement {
  return {
    name,
    value,
    unit,
    against: `limit 0, of ${requests} requests`,
    ratio: value / Math.max(1, requests),
  };
}

async function send({ origin }: Target, load: Requests, duration: number): Promise<Outcome> {
  const child = spawn(process.execPath, ['functions/tools/bench/load/sender.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ origin, load, seconds: duration }));
  const outcome = JSON.parse(await text(child.stdout));
  return { ...outcome, statuses: new Map(outcome.statuses) };
}
