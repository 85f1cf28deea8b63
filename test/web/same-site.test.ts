import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { isCrossSite, isOwnOrder } from '../../functions/web/same-site.ts';

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

const office = new Hono().post('/:scheme', (c) =>
  c.json(isOwnOrder(c, { origin: `${c.req.param('scheme')}://rate.example` })),
);

it.each([
  ['nothing', 'https', {}, false],
  ['our own origin', 'https', { origin: 'https://rate.example' }, true],
  ['no origin it may name', 'https', { origin: 'null' }, false],
  ['our name over http', 'https', { origin: 'http://rate.example', host: 'rate.example' }, false],
  ['that we sent it', 'https', { 'sec-fetch-site': 'same-origin' }, true],
  ['that a neighbour sent it', 'https', { 'sec-fetch-site': 'same-site' }, false],
  ['that the user typed it', 'https', { 'sec-fetch-site': 'none' }, false],
  ['another name of a local service', 'http', { origin: 'http://10.0.0.2', host: '10.0.0.2' }, true],
  ['another origin to a local service', 'http', { origin: 'http://evil.example', host: '10.0.0.2' }, false],
])('an order behind sign-in from a browser that says %s (%s)', async (_, scheme, headers, own) => {
  expect(await (await office.request(`/${scheme}`, { method: 'POST', headers })).json()).toBe(own);
});
