import type { Log } from '../ports.ts';

type Facts = Readonly<Record<string, string | number | boolean>>;

/** Log lines as JSON on standard output, one a line: `level`, `event`, facts, and for errors their name, message and trace. */
export const lineLog: Log = {
  info: (event, facts = {}) => write({ level: 'info', event, ...facts }),
  error: (event, error, facts = {}) => write({ level: 'error', event, ...facts, ...described(error) }),
};

function write(line: Facts): void {
  console.log(JSON.stringify(line));
}

function described(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: String(error) };
  const facts = { error: error.name, message: error.message, trace: error.stack ?? '' };
  if (!(error.cause instanceof Error)) return facts;
  return { ...facts, cause: `${error.cause.name}: ${error.cause.message}` };
}
