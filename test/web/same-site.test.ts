import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { isCrossSite } from '../../functions/web/same-site.ts';

const app = new Hono().post('/', (c) => c.json(isCrossSite(c, { origin: 'https://rate.example' })));

it.each([
  ['nothing', {}, false],
  ['our own origin', { origin: 'https://rate.example' }, false],
  ['no origin it may name', { origin: 'null' }, false],
  ['another origin', { origin: 'https://evil.example' }, true],
  ['our name over http', { origin: 'http://rate.example' }, true],
  ['that another site sent it', { 'sec-fetch-site': 'cross-site' }, true],
  [
    'that a neighbour sent it, from its own origin',
    { 'sec-fetch-site': 'same-site', origin: 'https://other.example' },
    true,
  ],
  [
    'that we sent it, under an address we do not know',
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' },
    false,
  ],
])('of a browser that says %s', async (_, headers, refused) => {
  expect(await (await app.request('/', { method: 'POST', headers })).json()).toBe(refused);
});
