import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measurement, significant } from './measurement.ts';

const limits = { first: 60, later: 3 };
const port = '8786';

/** From the command to the first page: the first run of `npm start`, which makes the demo county, and a later one. */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'linping-start-'));
  try {
    const first = await secondsToPage(folder);
    const later = await secondsToPage(folder);
    return [
      row('first npm start, demo county made', first, limits.first),
      row('later npm start', later, limits.later),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(name: string, seconds: number, limit: number): Measurement {
  const value = significant(seconds);
  return { name, value, unit: 's', against: `limit ${limit} s`, ratio: significant(seconds / limit) };
}

async function secondsToPage(folder: string): Promise<number> {
  const env = { ...process.env, DATA_DIR: folder, PORT: port };
  const before = performance.now();
  const child = spawn('npm', ['start'], { env, stdio: 'ignore', detached: true });
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 25));
  const seconds = (performance.now() - before) / 1000;
  await stop(child);
  return seconds;
}

async function answers(): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.ok ?? false;
}

/** Ends npm and what it started, as Ctrl-C does. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await ended;
}
