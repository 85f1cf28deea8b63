import type { Context } from 'hono';
import type { Site } from '../../domain/site.ts';
import { problemPage } from '../error-pages.tsx';
import { postedForm } from '../posted-form.ts';
import { sentForm } from '../sent-form.ts';
import type { OrderRoute, Visit } from './route.ts';

/** The body of an order as it was read, and the token that came with it. */
export interface PostedOrder {
  readonly token: string;
  readonly body: Partial<Pick<Visit, 'fields' | 'json' | 'file' | 'bytes'>>;
}

/** How the body of each kind is read; what is none gets the page that refuses it. */
const readers: Readonly<
  Record<NonNullable<OrderRoute['body']>, (c: Context, site: Site) => Promise<PostedOrder | Response>>
> = { form: postedFields, json: postedJson, multipart: postedFile, bytes: postedBytes };

/** Reads the body of an order as its route says that it comes. */
export async function postedOrder(
  c: Context,
  site: Site,
  body: NonNullable<OrderRoute['body']>,
): Promise<PostedOrder | Response> {
  return await readers[body](c, site);
}

async function postedFields(c: Context, site: Site): Promise<PostedOrder | Response> {
  const form = await postedForm(c, site);
  if (form instanceof Response) return form;
  if (!form.whole) return await problemPage(c, site, 'unreadable');
  return ofForm({ fields: form.fields });
}

async function postedFile(c: Context, site: Site): Promise<PostedOrder | Response> {
  if (mediaType(c) !== 'multipart/form-data') return await problemPage(c, site, 'mediaType');
  const form = await sentForm(c.req.raw);
  return form === 'unreadable' ? await problemPage(c, site, 'unreadable') : ofForm(form);
}

function ofForm({
  fields: sent,
  ...more
}: Pick<Visit, 'fields'> & Partial<Pick<Visit, 'file'>>): PostedOrder {
  const fields = new Map(sent);
  fields.delete('token');
  return { token: sent.get('token') ?? '', body: { ...more, fields } };
}

async function postedJson(c: Context, site: Site): Promise<PostedOrder | Response> {
  if (mediaType(c) !== 'application/json') return await problemPage(c, site, 'mediaType');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
    return { token: tokenIn(c), body: { json: JSON.parse(text) } };
  } catch {
    return await problemPage(c, site, 'unreadable');
  }
}

async function postedBytes(c: Context, site: Site): Promise<PostedOrder | Response> {
  if (mediaType(c) !== 'application/octet-stream') return await problemPage(c, site, 'mediaType');
  return { token: tokenIn(c), body: { bytes: new Uint8Array(await c.req.arrayBuffer()) } };
}

const tokenIn = (c: Context) => c.req.header('x-token') ?? '';
const mediaType = (c: Context) => c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
