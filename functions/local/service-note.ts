import type { Instant } from '../domain/month.ts';
import { readData, writeData } from './data-folder.ts';
import type { Endpoints } from './local-environment.ts';

/** What a running local service leaves in the data folder, so that commands can reach its database. */
export interface ServiceNote {
  readonly pid: number;
  readonly origin: string;
  readonly timeZone: string;
  readonly endpoints: Endpoints;
}

/** Leaves the note. */
export async function leaveNote(folder: string, note: ServiceNote): Promise<void> {
  await writeData(folder, 'service.json', JSON.stringify(note));
}

/** Where the running service tells its clock: it may have been moved. */
export const nowPath = '/local/now';

/** The note of a service that is still alive, with what its clock shows beside this machine's (milliseconds ahead); or undefined. */
export async function runningService(
  folder: string,
): Promise<(ServiceNote & { readonly ahead: number }) | undefined> {
  const text = await readData(folder, 'service.json');
  if (text === undefined) return undefined;
  const note: ServiceNote = JSON.parse(text);
  const answer = await fetch(note.endpoints.database, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  );
  if (answer === undefined) return undefined;
  const told = await fetch(`${note.origin}${nowPath}`, { signal: AbortSignal.timeout(5000) });
  const now: Instant = Number(await told.text());
  if (!told.ok || !Number.isSafeInteger(now)) throw new Error('the running service does not tell its time');
  return { ...note, ahead: now - Date.now() };
}
