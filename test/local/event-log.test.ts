import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventOperations, eventPage } from '../../functions/local/event-log.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linping-events-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = async () => (await eventPage(folder)({} as APIGatewayProxyEvent)).body;
const put = eventOperations(folder);

it('shows what left, newest first, as text', async () => {
  expect(await page()).toContain('none yet');
  const Entries = ['<b>first</b>', 'second'].map((name) => ({
    Detail: JSON.stringify({ id: name, type: 'FirmListed', at: '2026-12-20T01:00:00.000Z', facts: { name } }),
  }));
  await eventOperations(folder)['AWSEvents.PutEvents']?.({ Entries });
  const text = await page();
  expect(text).not.toContain('<b>first');
  expect(text.indexOf('second')).toBeLessThan(text.indexOf('&#60;b&#62;first'));
  expect(Object.keys(put)).toEqual(['AWSEvents.PutEvents']);
});
