import { appendFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Log } from '../ports.ts';

/** Hears what was logged, to show it to whoever watches. */
export type Hears = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** Log lines as JSON in `service.log` of the data folder, where they do not drown what `npm start` prints; errors also on standard error. */
export function fileLog(folder: string, hears: Hears = () => {}): Log {
  mkdirSync(folder, { recursive: true });
  const write = (line: Readonly<Record<string, unknown>>) =>
    appendFileSync(resolve(folder, 'service.log'), `${JSON.stringify(line)}\n`);
  return {
    info: (event, facts = {}) => {
      write({ level: 'info', event, ...facts });
      hears(event, facts);
    },
    error: (event, error, facts = {}) => {
      write({ level: 'error', event, ...facts, error: error instanceof Error ? error.stack : String(error) });
      console.error(`${event}: ${error instanceof Error ? error.message : String(error)}`);
    },
  };
}
