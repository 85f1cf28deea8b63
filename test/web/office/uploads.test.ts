import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits, pieceLimits } from '../../../functions/domain/document.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { plainBytes } from '../../../functions/web/office/upload-limits.ts';
import { jpg, pdf, png } from '../../support/files.ts';
import { type OfficeVisitor, signedIn } from '../../support/office.ts';
import { uploadOffice } from '../../support/upload-office.tsx';
import { type TestWorld, testWorld } from '../../support/world.ts';

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;
beforeAll(async () => {
  world = await testWorld();
  app = uploadOffice(world);
  officer = await signedIn(world, app, 'officer');
});
afterAll(() => world.stop());

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = '决定书.pdf') => new File([bytes], name);

/** Posts a body with the officer's session, as a browser does. */
const post = (path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}) =>
  app.request(`${world.site.origin}${path}`, {
    method: 'POST',
    headers: { cookie: officer.cookie, origin: world.site.origin, ...headers },
    body,
  });

/** Posts a form with the session's token. */
function send(parts: readonly (readonly [string, string | File])[], token = officer.token) {
  const form = new FormData();
  for (const [name, value] of [['token', token] as const, ...parts]) form.append(name, value);
  return post('/bureau/x', form);
}

/** As long as browsers make it: shorter ones are none. */
const b = 'b'.repeat(32);

const raw = (text: string, type = `multipart/form-data; boundary=${b}`) =>
  post('/bureau/x', Buffer.from(text, 'latin1'), { 'content-type': type });

const part = (name: string, content: string) =>
  `--${b}\r\nContent-Disposition: form-data; ${name}\r\n\r\n${content}\r\n`;

describe('a form with one document', () => {
  it('keeps it by its hash, with its fields beside it, and the journal says so first', async () => {
    const answer = await send([
      ['why', '依据'],
      ['file', fileOf(pdf('a'))],
    ]);
    const taken = { hash: hashOf(pdf('a')), type: 'pdf', name: '决定书.pdf' };
    expect(await answer.json()).toMatchObject({ taken, why: '依据' });
    const { entries } = await world.journal.of('2026-11' as Month);
    expect(entries.at(-1)).toMatchObject({ act: 'do-x', facts: { file: '决定书.pdf' } });
  });

  it('says where none was chosen', async () => {
    expect(await (await send([['file', new File([], '')]])).json()).toMatchObject({ taken: 'none' });
    expect(await (await send([])).json()).toMatchObject({ taken: 'none' });
  });

  it('is an order like any other: not without the token, nor from another site', async () => {
    expect((await send([['file', fileOf(pdf('a'))]], 'x'.repeat(26))).status).toBe(403);
    const form = new FormData();
    form.append('token', officer.token);
    expect((await post('/bureau/x', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('tells by the bytes what it is: JSON and a program called .pdf are none', async () => {
    for (const text of ['MZ', '{"a":1}', '[]', '<svg onload=alert(1)>', '']) {
      const answer = await send([['file', new File([text], '决定书.pdf')]]);
      expect(await answer.json()).toMatchObject({ taken: 'not-a-document' });
    }
    const odd = await send([['file', fileOf(png('a'), 'a.exe')]]);
    expect(await odd.json()).toMatchObject({ taken: { type: 'png' } });
  });

  it('shows a name without folders, signs of direction or what file systems refuse', async () => {
    const shown = async (name: string) => {
      const answer = await send([['file', fileOf(jpg('a'), name)]]);
      return ((await answer.json()) as { taken: { name: string } }).taken.name;
    };
    expect(await shown('../../etc/passwd')).toBe('passwd');
    expect(await shown('C:\\约谈\\通知.jpg')).toBe('通知.jpg');
    expect(await shown('..')).toBe('file');
    expect(await shown('\u202Egpj.exe\u200B')).toBe('gpj.exe');
    expect(await shown('a<b>"\r\n.jpg')).toMatch(/^a b .*\.jpg$/);
    expect((await shown('长'.repeat(400))).length).toBe(120);
  });

  it('is refused where it is torn, has two files, a field twice, or text that is none', async () => {
    const token = part('name="token"', officer.token);
    const whole = `${token}${part('name="file"; filename="a.pdf"', '%PDF-1.7')}--${b}--\r\n`;
    expect((await raw(whole)).status).toBe(200);
    const statuses = async (...bodies: readonly string[]) => {
      for (const body of bodies) expect((await raw(body)).status, body).toBe(400);
    };
    await statuses(
      whole.slice(0, -20),
      whole.replaceAll(b, 'c'.repeat(32)),
      `${token}${token}--${b}--\r\n`,
      `${token}${part('name="file"; filename="a"', 'x')}${part('name="other"; filename="b"', 'y')}--${b}--\r\n`,
      `${token}${part('name="why"', '\u00FF\u00FE')}--${b}--\r\n`,
      '',
    );
    expect((await raw(whole, 'multipart/form-data')).status).toBe(400);
    expect((await raw(whole, 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await raw(whole, 'text/plain')).status).toBe(415);
  });

  it('goes in and out at 4 MB within what Lambda takes and gives: 6 MB of JSON, bytes in base64', async () => {
    const most = new Uint8Array(plainBytes);
    most.set(pdf('most'));
    const form = new FormData();
    form.append('token', officer.token);
    form.append('file', fileOf(most));
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const headers = {
      cookie: officer.cookie,
      origin: world.site.origin,
      'content-type': request.headers.get('content-type') ?? '',
      host: 'localhost',
    };
    const event = (httpMethod: string, path: string, body: Buffer | null) => ({
      httpMethod,
      path,
      headers,
      multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      requestContext: {},
      body: body?.toString('base64') ?? null,
      isBase64Encoded: body !== null,
    });
    const site = handle(app) as unknown as (given: object) => Promise<{ statusCode: number; body: string }>;
    const posted = event('POST', '/bureau/x', Buffer.from(await request.arrayBuffer()));
    expect(JSON.stringify(posted).length).toBeLessThan(6 * 1024 * 1024 - 16 * 1024);
    expect(await site(posted)).toMatchObject({ statusCode: 200 });
    const answer = await site(event('GET', `/bureau/x/documents/${hashOf(most)}`, null));
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(JSON.stringify(answer).length).toBeLessThan(6 * 1024 * 1024 - 16 * 1024);
    expect(hashOf(Buffer.from(answer.body, 'base64'))).toBe(hashOf(most));
  });

  it('is told what to do with 11 MB, whether or not they say their length', async () => {
    const large = new Uint8Array(11 * 1024 * 1024);
    large.set(pdf('large'));
    const answer = await send([['file', fileOf(large)]]);
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('4 MB')]);
  });
});

describe('a large document', () => {
  const large = Buffer.alloc(8 * 1024 * 1024, 'x');
  large.set(pdf('large'));
  const bytes = { 'content-type': 'application/octet-stream' };
  const sendPiece = (body: Buffer, token = officer.token) =>
    post('/bureau/x/upload/pieces', new Uint8Array(body), { ...bytes, 'x-token': token });
  const pieces = async () => {
    const names: string[] = [];
    for (let from = 0; from < large.length; from += pieceLimits.bytes) {
      const answer = await sendPiece(large.subarray(from, from + pieceLimits.bytes));
      names.push(((await answer.json()) as { piece: string }).piece);
    }
    return names;
  };

  it('comes in pieces that the form then names, and leaves by a link of one minute', async () => {
    const sent = await send([
      ['file-pieces', (await pieces()).join()],
      ['file-name', '../大卷.pdf'],
    ]);
    const hash = hashOf(large);
    expect(await sent.json()).toMatchObject({ taken: { hash, type: 'pdf', name: '大卷.pdf' } });
    const answer = await officer.get(`/bureau/x/documents/${hash}?name=大卷.pdf`);
    expect(answer.status).toBe(303);
    const fetched = await fetch(answer.headers.get('location') ?? '');
    expect(fetched.headers.get('content-disposition')).toContain(encodeURIComponent('大卷.pdf'));
    expect(Buffer.from(await fetched.arrayBuffer()).equals(large)).toBe(true);
  });

  it('is not taken where a piece is missing, is none, or together they are too much', async () => {
    const [first = ''] = await pieces();
    const taken = async (names: string) =>
      ((await (await send([['file-pieces', names]])).json()) as { taken: unknown }).taken;
    expect(await taken(`${first},${'0'.repeat(64)}`)).toBe('pieces-lost');
    expect(await taken('../documents/x')).toBe('pieces-lost');
    expect(await taken([first, first, first, first].join())).toBe('too-large');
    expect(4 * pieceLimits.bytes).toBeGreaterThanOrEqual(documentLimits.sent);
  });

  it('is taken in pieces of those alone who may, with their token, and none above 3 MB', async () => {
    expect((await sendPiece(large.subarray(0, pieceLimits.bytes + 1))).status).toBe(413);
    expect((await sendPiece(large.subarray(0, 10), 'x')).status).toBe(403);
    const viewer = await signedIn(world, app, 'viewer');
    const headers = { ...bytes, cookie: viewer.cookie, 'x-token': viewer.token };
    expect((await post('/bureau/x/upload/pieces', pdf('a'), headers)).status).toBe(403);
  });
});

it('hands a document out as a file to be saved, under a name that is safe and ends as it is; 404 for what is none', async () => {
  await send([['file', fileOf(png('out'), 'x')]]);
  const answer = await officer.get(
    `/bureau/x/documents/${hashOf(png('out'))}?name=${encodeURIComponent('现场"\r\n.html')}`,
  );
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="document.png"; filename*=UTF-8''${encodeURIComponent('现场')}.png`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png('out'));
  for (const hash of ['0'.repeat(64), 'x', '..%2F..%2Fsigning-key.pem'])
    expect((await officer.get(`/bureau/x/documents/${hash}`)).status).toBe(404);
});
