import type { LineReport, RegistryChange } from '../../../ports/imports.ts';

/** What the page tells its program. */
export interface Desk {
  readonly token: string;
  readonly words: Readonly<Record<string, string>>;
  /** Hears that the service asked to wait so many seconds, and nothing once that is over. */
  readonly onWait?: (seconds: number | undefined) => void;
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

/** How often a piece waits as long as the service asks, and the most seconds each time. */
const patience = { times: 6, seconds: 600 };

/**
 * Sends JSON with the session's token. What is not answered, or answered with a fault of the service, is sent again: every piece may be. Where there were too many
 * requests it waits as long as the service says. Throws `NotTaken`.
 */
export async function send<T>(desk: Desk, path: string, body: unknown): Promise<T> {
  let waited = 0;
  for (let failed = 0; ; ) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': desk.token },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    if (response?.ok) return (await response.json()) as T;
    if (response?.status === 429 && waited++ < patience.times) {
      await waitAsAsked(desk, response);
      continue;
    }
    if (response !== undefined && response.status < 500) throw new NotTaken(reasonOf(desk, response.status));
    const pause = pauses[failed++];
    if (pause === undefined) throw new NotTaken(desk.words.offline ?? '');
    await after(pause);
  }
}

async function waitAsAsked(desk: Desk, { headers }: Response): Promise<void> {
  const asked = Number(headers.get('retry-after'));
  const seconds = asked > 0 ? Math.min(asked, patience.seconds) : 60;
  desk.onWait?.(seconds);
  await after(seconds * 1000);
  desk.onWait?.(undefined);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function reasonOf({ words }: Desk, status: number): string {
  if (status === 401) return words.signedOut ?? '';
  if (status === 429) return words.tooMany ?? '';
  return (status === 403 ? words.forbidden : words.refused) ?? '';
}
