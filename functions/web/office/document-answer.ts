import type { Context } from 'hono';
import { isHash } from '../../domain/document.ts';
import type { World } from '../../ports.ts';
import { problemPage } from '../error-pages.tsx';
import { fileName } from '../sent-form.ts';
import { plainBytes } from './upload-limits.ts';

/**
 * Answers with a kept document, as a file to be saved and never to be shown: the bytes where they fit into an answer, else a link that is good for
 * one minute. 404 where there is none. Whoever calls this has checked that the reader may have it.
 */
export async function documentAnswer(
  world: Pick<World, 'documents' | 'site'>,
  c: Context,
  hash: string,
  name: string,
): Promise<Response> {
  const found = isHash(hash) ? await world.documents.find(hash) : undefined;
  if (found === undefined) return await problemPage(c, world.site, 'notFound');
  const whole = `${fileName(name)
    .replace(/\.\w{1,5}$/, '')
    .trim()}.${found.type}`;
  c.header('Cache-Control', 'private, no-store');
  if (found.size > plainBytes) return c.redirect(await world.documents.link(hash, whole), 303);
  const document = await world.documents.read(hash);
  if (document === undefined) return await problemPage(c, world.site, 'notFound');
  c.header(
    'Content-Disposition',
    `attachment; filename="document.${found.type}"; filename*=UTF-8''${encodeURIComponent(whole)}`,
  );
  return c.body(new Uint8Array(document.bytes), 200, { 'Content-Type': 'application/octet-stream' });
}
