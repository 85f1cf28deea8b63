import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentLimits, pieceLimits } from '../../functions/domain/document.ts';
import { openDocuments } from '../../functions/platform/documents.ts';
import { openWorld } from '../../functions/world.ts';
import { jpg, pdf, png } from '../support/files.ts';
import { type TestWorld, testEnvironment, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('keeps PDF, JPG, PNG and its own JSON by their hash, once, and gives back the very bytes', async () => {
  const documents = { pdf: pdf('a'), jpg: jpg('a'), png: png('a'), json: bytesOf('{"a":1}') } as const;
  for (const [type, bytes] of Object.entries(documents)) {
    const kept = { hash: hashOf(bytes), type };
    expect(await world.documents.keep(bytes)).toEqual(kept);
    expect(await world.documents.keep(bytes)).toEqual(kept);
    const found = await world.documents.read(kept.hash);
    expect([found?.type, Buffer.from(found?.bytes ?? []).equals(Buffer.from(bytes))]).toEqual([type, true]);
    expect(await world.documents.find(kept.hash)).toEqual({ ...kept, size: bytes.length });
  }
  expect((await readdir(join(world.folder, 'documents'))).sort()).toEqual(
    Object.values(documents).map(hashOf).sort(),
  );
});

it('keeps one document when many put the same at once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => world.documents.keep(pdf('at once'))));
  expect(new Set(all.map((kept) => JSON.stringify(kept))).size).toBe(1);
});

it('tells a document by its bytes: nothing else is one, whatever it is called', async () => {
  const strangers = ['MZ\u0000', '<html>', '%PD', ' %PDF-1.7', '{"a":', '[1,]', '', '\uFEFF{}'];
  for (const text of strangers) expect(await world.documents.keep(bytesOf(text))).toBe('not-a-document');
  expect(await world.documents.keep(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('not-a-document');
});

it('takes 10 MB and not a byte more', async () => {
  const largest = Buffer.alloc(documentLimits.sent);
  largest.set(pdf('large'));
  expect(await world.documents.keep(largest)).toMatchObject({ type: 'pdf' });
  expect(await world.documents.keep(Buffer.concat([largest, Buffer.from('x')]))).toBe('too-large');
});

it('knows nothing of a hash that was never kept, and asks for no other name', async () => {
  expect(await world.documents.read('0'.repeat(64))).toBeUndefined();
  expect(await world.documents.find('0'.repeat(64))).toBeUndefined();
  for (const name of ['', '../signing-key.pem', 'A'.repeat(64), `${'0'.repeat(63)}/`])
    await expect(world.documents.read(name)).rejects.toThrow('named by its SHA-256');
});

it('gives back no bytes that are not those of the hash', async () => {
  const kept = await world.documents.keep(pdf('to be changed'));
  if (typeof kept === 'string') throw new Error(kept);
  await writeFile(join(world.folder, 'documents', kept.hash), pdf('changed'));
  await expect(world.documents.read(kept.hash)).rejects.toThrow('is damaged');
});

it('puts pieces together in their order, and none where one is missing, damaged or too much', async () => {
  const [first, second] = [pdf('first'), bytesOf(' and the rest')];
  const pieces = await Promise.all([first, second].map((piece) => world.documents.keepPiece(piece)));
  expect(await world.documents.join(pieces)).toEqual(Buffer.concat([first, second]));
  expect(await world.documents.join([...pieces, '0'.repeat(64)])).toBeUndefined();
  expect(await world.documents.join([...pieces, ...pieces, ...pieces])).toBeUndefined();
  expect(await world.documents.join(['../documents/x'])).toBeUndefined();
  expect(await world.documents.keepPiece(new Uint8Array(pieceLimits.bytes + 1))).toBe('too-large');
  await mkdir(join(world.folder, 'pieces'), { recursive: true });
  await writeFile(join(world.folder, 'pieces', pieces[1] ?? ''), 'other');
  await expect(world.documents.join(pieces)).rejects.toThrow('is damaged');
});

it('gives a link that is good for a minute and names the file, in any language, as an attachment', async () => {
  const kept = await world.documents.keep(pdf('linked'));
  if (typeof kept === 'string') throw new Error(kept);
  const link = await world.documents.link(kept.hash, '决定书"\r\nx.pdf');
  expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('60');
  const answer = await fetch(link);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('决定书"\r\nx.pdf')}`,
  );
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf('linked'));
});

it('says which variable is missing when a function keeps documents without being given the place', async () => {
  const poor = openWorld({ ...testEnvironment, DOCUMENTS_BUCKET: '', PIECES_BUCKET: '' });
  await expect(poor.documents.keep(pdf('a'))).rejects.toThrow('DOCUMENTS_BUCKET is missing');
  await expect(poor.documents.keepPiece(pdf('a'))).rejects.toThrow('PIECES_BUCKET is missing');
});

it('sends the checksum that a locked bucket demands, never over what stands, and again where two met', async () => {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    request.resume();
    const met = asked.length === 1;
    const error = '<Error><Code>ConditionalRequestConflict</Code></Error>';
    response.writeHead(met ? 409 : 200, { 'content-type': 'application/xml' }).end(met ? error : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const settings = { region: 'local', endpoint: `http://127.0.0.1:${port}`, credentials };
  const documents = openDocuments({ documents: () => 'documents', pieces: () => 'pieces' }, settings);
  expect(await documents.keep(pdf('met'))).toMatchObject({ type: 'pdf' });
  server.close();
  const checksum = createHash('sha256').update(pdf('met')).digest('base64');
  expect(asked).toHaveLength(2);
  for (const headers of asked)
    expect(headers).toMatchObject({ 'x-amz-checksum-sha256': checksum, 'if-none-match': '*' });
});
