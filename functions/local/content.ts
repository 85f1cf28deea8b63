import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readData, writeData } from './data-folder.ts';
import { startDatabase } from './database.ts';

/** What a data folder holds: a demo that is being made (or was left so), a demo, or a service of somebody's own, empty at first. */
export type Content = 'under-way' | 'demo' | 'empty';

/**
 * What the folder holds; a fresh one is marked as `first`, by one of however many open it at once. A database without a mark
 * is somebody's own service.
 */
export async function contentOf(
  folder: string,
  first: Content,
): Promise<{ readonly content: Content; readonly fresh: boolean }> {
  const standing = await readData(folder, 'content');
  if (standing !== undefined) return { content: standing as Content, fresh: false };
  const fresh = !(await hasDatabase(folder));
  const content = fresh ? first : 'empty';
  if (!(await markOnce(folder, content))) return contentOf(folder, first);
  return { content, fresh };
}

/** Moves the mark on. */
export async function markContent(folder: string, content: Content): Promise<void> {
  await writeData(folder, 'content', content);
}

/** Takes away the database of a demo that was left half made. Throws `DatabaseBusy` while another process is still making it. */
export async function removeHalfMade(folder: string): Promise<void> {
  const database = await startDatabase(folder);
  await database.stop();
  for (const made of ['database', 'events.jsonl'])
    await rm(resolve(folder, made), { recursive: true, force: true });
}

async function hasDatabase(folder: string): Promise<boolean> {
  const files = await readdir(resolve(folder, 'database')).catch(() => []);
  return files.length > 0;
}

/** Marks the folder whole or not at all; false where it was marked meanwhile. */
async function markOnce(folder: string, content: Content): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const draft = resolve(folder, `content.${randomUUID()}`);
  await writeFile(draft, content, { mode: 0o600 });
  try {
    await link(draft, resolve(folder, 'content'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
