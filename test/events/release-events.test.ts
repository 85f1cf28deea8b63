import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '../../functions/domain/month.ts';
import { deliverEvents } from '../../functions/events/deliver-events.ts';
import { eventJsonSchema } from '../../functions/events/event-schema.ts';
import { replay } from '../../functions/events/replay.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await closedCounty();
  await runMonth(world, closedMonth);
});
afterAll(() => world.stop());

const heard = async () => {
  const text = await readFile(join(world.folder, 'events.jsonl'), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
};
const words = { director: '某局长', legalBasis: '某办法' };

it('tells others of a release within the hour, by its record, and names nobody', async () => {
  await deliverEvents(world);
  expect(await heard()).toEqual([]);
  const release = await releaseMonth(world, closedMonth, words);
  if (typeof release === 'string') throw new Error(release);
  await deliverEvents(world);
  await deliverEvents(world);
  const event = {
    id: `release:${closedMonth}#1`,
    type: 'RankingReleased',
    version: 1,
    about: `month:${closedMonth}`,
    at: new Date(`${release.day}T00:00:00+08:00`).toISOString(),
    facts: { month: closedMonth, version: 1, manifest: release.manifest, day: release.day },
  };
  expect(await heard()).toEqual([event]);
  expect(JSON.stringify(await heard())).not.toContain('某局长');
});

it('loses no release whose process died right after its record, or before it', async () => {
  const dying = {
    ...world,
    results: {
      ...world.results,
      release: async () => {
        throw new Error('died');
      },
    },
  };
  const marks = async () => (await Array.fromAsync(world.outbox.pending())).length;
  const another = { ...words, director: '另一人' };
  await expect(releaseMonth(dying, closedMonth, another)).rejects.toThrow('died');
  expect(await marks()).toBe(1);
  const before = (await heard()).length;
  await deliverEvents(world);
  expect([await marks(), (await heard()).length]).toEqual([0, before + 1]);
});

it('publishes again what happened since a day, with the ids it had', async () => {
  const first = await heard();
  expect(await replay(world, '2020-01-01' as Day)).toBe(1);
  expect((await heard()).slice(first.length)).toEqual(first.slice(0, 1));
  expect(await replay(world, '2999-01-01' as Day)).toBe(0);
});

it('documents every event as JSON Schema that allows nothing else', () => {
  const schema = eventJsonSchema() as { oneOf?: readonly object[]; anyOf?: readonly object[] };
  const kinds = schema.oneOf ?? schema.anyOf ?? [];
  expect(kinds).toHaveLength(6);
  for (const kind of kinds)
    expect(kind).toMatchObject({
      additionalProperties: false,
      properties: { facts: { additionalProperties: false } },
    });
});
