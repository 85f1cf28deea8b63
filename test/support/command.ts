import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const node = join('node_modules', '.bin', 'node');

/** A new empty folder for one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'linping-'));
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts an entry of functions/ as `npm run` does, with `env` beside the usual variables. */
export function begin(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(node, ['functions/local/launch.ts', entry, ...args], { env: { ...process.env, ...env } });
}

/** Runs an entry to its end. */
export async function run(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = begin(entry, args, env);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => {
    said.out += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    said.err += data.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
