import type { LineReport, RegistryChange } from '../../../ports/imports.ts';

/** What the page tells its program. */
export interface Desk {
  readonly token: string;
  readonly words: Readonly<Record<string, string>>;
}

/** What the service answers to a piece. */
export interface Answer {
  readonly reports: readonly LineReport[];
  /** A few changes of what stands, in a dry run. */
  readonly changes?: readonly RegistryChange[];
}

/** The service did not take what was sent; the message says why, in the reader's language. */
export class NotTaken extends Error {}

/** Milliseconds before what was not answered is sent again. */
const pauses = [500, 2000, 5000];

/** Sends JSON with the session's token. What is not answered, or answered with a fault of the service, is sent again: every piece may be. Throws `NotTaken`. */
export async function send<T>(desk: Desk, path: string, body: unknown): Promise<T> {
  for (const pause of [...pauses, undefined]) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': desk.token },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    if (response?.ok) return (await response.json()) as T;
    if (response !== undefined && response.status < 500) throw new NotTaken(reasonOf(desk, response.status));
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new NotTaken(desk.words.offline ?? '');
}

function reasonOf({ words }: Desk, status: number): string {
  if (status === 401) return words.signedOut ?? '';
  return (status === 403 ? words.forbidden : words.refused) ?? '';
}
