import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomNumbers } from '../simulation/random-numbers.ts';
import { type Measurement, significant } from './measurement.ts';

/** `rank --estimates` on 5,000 firms as a process of its own, start and reading included: seconds against 2 s, and peak resident memory against 128 MB (Linux only). */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'estimates.csv');
    await writeFile(file, estimates());
    const { seconds, megabytes } = await run([
      'functions/local/launch.ts',
      'tools/rank',
      '--estimates',
      file,
      '--json',
    ]);
    const limited = (name: string, value: number, unit: string, limit: number): Measurement => ({
      name,
      value: significant(value),
      unit,
      against: `${limit} ${unit}`,
      ratio: significant(value / limit),
    });
    return [
      limited('rank command, 5,000 firms', seconds, 's', 2),
      ...(megabytes > 0 ? [limited('rank command, 5,000 firms, resident', megabytes, 'MB', 128)] : []),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function estimates(): string {
  const random = randomNumbers(1);
  const rows = Array.from({ length: 5000 }, (_, j) => {
    const score = 70 + 6 * random.normal();
    return `F${j},${score.toFixed(4)},${(0.5 + 2.5 * random.uniform()).toFixed(4)}\n`;
  });
  return `firm,score,se\n${rows.join('')}`;
}

function run(args: readonly string[]): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 5);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes });
      else reject(new Error(`rank ended with ${code}`));
    });
  });
}

/** Peak resident memory of a running process in MB so far, as the kernel counts it; 0 where that cannot be read. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
