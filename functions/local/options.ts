import { parseArgs } from 'node:util';
import type { Instant } from '../domain/month.ts';
import { defaultPort } from './local-environment.ts';

/** How the local service is to run. */
export interface Options {
  readonly port: number;
  /** `0.0.0.0` with `--lan`, loopback otherwise. */
  readonly host: string;
  readonly start?: Instant;
  readonly empty: boolean;
}

/** The command's words and `PORT`, read. Gives a sentence that says what is wrong. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | string {
  const words = { now: { type: 'string' }, lan: { type: 'boolean' }, empty: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: words, strict: true });
    const port = Number(env.PORT ?? defaultPort);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return `PORT must be 1 to 65535, not ${env.PORT}`;
    const start = values.now === undefined ? undefined : Date.parse(values.now);
    if (Number.isNaN(start))
      return `--now takes an ISO time such as 2026-12-01T00:20+08:00, not ${values.now}`;
    return {
      port,
      host: values.lan === true ? '0.0.0.0' : '127.0.0.1',
      ...(start === undefined ? {} : { start }),
      empty: values.empty === true,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nnpm start -- [--now <ISO time>] [--lan] [--empty]`;
  }
}
