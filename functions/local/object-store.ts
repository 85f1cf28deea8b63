import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { dirname, resolve } from 'node:path';

/** Bytes of an object that are taken at most. */
const longest = 64 * 1024 * 1024;

/**
 * What the service uses of S3, on disk: objects are files of the data folder by their key, whatever bucket they are said to be
 * in. Speaks path style to the very adapter that runs on Lambda: put (once, with `If-None-Match: *`) and get (whole or a range).
 */
export function objectStore(folder: string): RequestListener {
  return (request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      refuse(response, 500, 'InternalError', error instanceof Error ? error.message : '');
    });
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, key] =
    /^\/[\w-]+\/((?:documents|pieces)\/[0-9a-f]{64}|documents\/seal-\d{4}-\d\d-\d\d)$/.exec(url.pathname) ??
    [];
  if (key === undefined) return refuse(response, 400, 'InvalidRequest', 'no such place');
  const file = resolve(folder, key);
  if (request.method === 'PUT') return await put(file, request, response);
  if (request.method === 'GET') return await get(file, request.headers.range, url.searchParams, response);
  return refuse(response, 405, 'MethodNotAllowed', '');
}

async function put(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > longest) return refuse(response, 400, 'EntityTooLarge', '');
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  const checksum = request.headers['x-amz-checksum-sha256'];
  if (checksum !== undefined && checksum !== createHash('sha256').update(bytes).digest('base64'))
    return refuse(response, 400, 'BadDigest', 'the checksum is another');
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes, { mode: 0o600 });
  try {
    if (request.headers['if-none-match'] === '*') await link(draft, file);
    else await rename(draft, file);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return refuse(response, 412, 'PreconditionFailed', 'it stands already');
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  response.writeHead(200, { etag: '"kept"' }).end();
}

async function get(
  file: string,
  range: string | undefined,
  query: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (bytes === undefined) return refuse(response, 404, 'NoSuchKey', 'there is none');
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  const asked = ['content-disposition', 'content-type', 'cache-control'].flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  const headers = { 'content-type': 'application/octet-stream', ...Object.fromEntries(asked) };
  if (first === undefined || last === undefined) return void response.writeHead(200, headers).end(bytes);
  const part = bytes.subarray(Number(first), Number(last) + 1);
  const contentRange = `bytes ${first}-${Number(first) + part.length - 1}/${bytes.length}`;
  response.writeHead(206, { ...headers, 'content-range': contentRange }).end(part);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
