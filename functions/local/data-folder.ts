import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where the local service keeps everything: `DATA_DIR`, or `.data` in the folder it is started in. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env.DATA_DIR ?? '.data');
}

/** The text of a file in the data folder, or undefined where there is none. */
export async function readData(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(resolve(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file of the data folder whole or not at all. */
export async function writeData(folder: string, name: string, text: string, mode = 0o600): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = resolve(folder, `${name}.${process.pid}`);
  await writeFile(draft, text, { mode });
  await rename(draft, resolve(folder, name));
}
