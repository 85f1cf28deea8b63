import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compound, CompoundId } from '../../domain/compound.ts';
import { defaultSurvey } from '../../domain/default-survey.ts';
import type { Firm, FirmId } from '../../domain/firm.ts';
import type { Day, Month } from '../../domain/month.ts';
import type { Pseudonym, Rating } from '../../domain/rating.ts';
import { demoPolicy } from '../../local/demo/demo-rules.ts';
import { type LocalService, openLocalService } from '../../local/local-service.ts';
import { startMonth } from '../../ranking/start.ts';
import { type Measurement, significant } from './measurement.ts';

const month = '2026-11' as Month;
const size = { firms: 28, compounds: 125, ratings: 100_000 };
const limits = { seconds: 60, megabytes: 512 };

/** 100,000 ratings on the embedded store: closed, ranked and sealed through the state machine; time of that, and peak memory of the whole process. */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'linping-bench-'));
  const start = Date.parse('2026-12-01T00:20:00+08:00');
  const service = await openLocalService(folder, { port: 0, host: '127.0.0.1', start, empty: true });
  try {
    await register(service);
    await service.world.ratings.fill(ratings(), (count) => {
      if (count % 10_000 === 0) progress(`written ${count} of ${size.ratings}`);
    });
    progress(`filled, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; closing`);
    const before = performance.now();
    const name = await startMonth(service.world);
    await service.machine.settled();
    const seconds = (performance.now() - before) / 1000;
    if ((await service.world.results.sealedVersion(month)) !== 1) throw new Error(`${name} was not sealed`);
    progress('sealed');
    const megabytes = process.resourceUsage().maxRSS / 1024;
    return [
      row('100,000 ratings closed, ranked and sealed', seconds, 's', limits.seconds),
      row('peak memory of that, database included', megabytes, 'MB', limits.megabytes),
    ];
  } finally {
    await service.stop();
    await rm(folder, { recursive: true });
  }
}

function row(name: string, value: number, unit: string, limit: number): Measurement {
  return {
    name,
    value: significant(value),
    unit,
    against: `limit ${limit} ${unit}`,
    ratio: significant(value / limit),
  };
}

async function register({ world }: LocalService): Promise<void> {
  await world.rules.addPolicy(demoPolicy(month));
  await world.rules.addSurvey(defaultSurvey(month));
  for (let index = 0; index < size.firms; index++) await world.registry.putFirm(firm(index));
  for (let index = 0; index < size.compounds; index++) await world.registry.putCompound(compound(index));
}

function firm(index: number): Firm {
  return {
    id: `firm-${String(index).padStart(13, '0')}` as FirmId,
    name: `firm ${index}`,
    repairLine: '',
    version: 1,
  };
}

function idOf(index: number): CompoundId {
  return index.toString(8).padStart(4, '0') as CompoundId;
}

function compound(index: number): Compound {
  const day = '2026-01-01' as Day;
  return {
    id: idOf(index),
    name: `compound ${index}`,
    district: 'district',
    mode: 'market',
    households: { count: 1000, source: 'bench', day },
    tenures: [{ firm: firm(index % size.firms).id, from: day }],
    batches: [{ number: 1, key: '1', issue: 0, households: [[1, 1000]], printed: day, delivered: day }],
    communityLine: '',
    version: 1,
  };
}

function* ratings(): Iterable<Rating> {
  for (let index = 0; index < size.ratings; index++) {
    const score = (at: number) => 1 + ((index * 7 + at * (index % 3) + (index % size.compounds)) % 5);
    yield {
      month,
      compound: idOf(index % size.compounds),
      pseudonym: index.toString(32).padStart(26, 'a') as Pseudonym,
      earlier: {},
      answers: `${[0, 1, 2, 3, 4, 5, 6].map(score).join('')}-`,
      day: `${month}-15` as Day,
      rev: 1,
      requestId: 'a'.repeat(26),
      mode: 'qr',
      browser: index.toString(32).padStart(16, 'a'),
      burst: index.toString(32).padStart(8, 'a'),
      contested: false,
    };
  }
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
