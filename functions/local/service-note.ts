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

/** The note of a service that is still alive, or undefined. */
export async function runningService(folder: string): Promise<ServiceNote | undefined> {
  const text = await readData(folder, 'service.json');
  if (text === undefined) return undefined;
  const note: ServiceNote = JSON.parse(text);
  const answer = await fetch(note.endpoints.database, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  );
  return answer === undefined ? undefined : note;
}
