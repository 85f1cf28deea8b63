import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { brokenLink, type Deed } from '../../functions/domain/people/journal.ts';
import { engines, testTables } from '../support/database.ts';
import { tamper } from '../support/tamper.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const deed = (at: string, act: string, about = ''): Deed => ({
  at: Date.parse(at),
  by: { subject: 's', name: '某人', roles: ['officer'] },
  act,
  about,
  facts: { month: '2026-10' },
});
const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
describe.each(await engines())('the journal on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());
  const broken = async (month: string) => {
    const { entries, before } = await world.journal.of(month as Month);
    return (await brokenLink(entries, before, sha256))?.seq;
  };

  it('keeps one chain when twenty append at once', async () => {
    await world.journal.append(deed('2026-10-31T12:00+08:00', 'before'));
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        world.journal.append(deed('2026-11-15T12:00+08:00', `act-${number}`)),
      ),
    );
    const { entries } = await world.journal.of('2026-11' as Month);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(entries.map(({ act }) => act)).size).toBe(20);
    expect(await broken('2026-11')).toBeUndefined();
  });

  it('goes on from month to month: the first entry follows the last of the month before', async () => {
    const next = await world.journal.append(deed('2026-12-01T00:00+08:00', 'next'));
    const { entries } = await world.journal.of('2026-11' as Month);
    expect([next.month, next.seq, next.previous]).toEqual(['2026-12', 1, entries.at(-1)?.hash]);
    const later = await world.journal.append(deed('2027-03-01T00:00+08:00', 'later'));
    const december = (await world.journal.of('2026-12' as Month)).entries;
    expect(december.map(({ act }) => act)).toEqual(['next', 'close-journal']);
    expect(later.previous).toBe(december.at(-1)?.hash);
    expect(await broken('2027-03')).toBeUndefined();
  });

  it('stays one chain where some append before a midnight of a month and some after it, all at once', async () => {
    const acts = Array.from({ length: 12 }, (_, number) => `late-${number}`);
    const at = (number: number) =>
      number % 2 === 0 ? '2028-01-31T23:59:59.999+08:00' : '2028-02-01T00:00+08:00';
    await world.journal.append(deed('2028-01-15T12:00+08:00', 'january'));
    await Promise.all(acts.map((act, number) => world.journal.append(deed(at(number), act))));
    const both = await Promise.all(['2028-01', '2028-02'].map((month) => world.journal.of(month as Month)));
    const kept = both.flatMap(({ entries }) => entries.map(({ act }) => act));
    expect(kept.toSorted()).toEqual(['january', 'close-journal', ...acts].toSorted());
    expect([await broken('2028-01'), await broken('2028-02')]).toEqual([undefined, undefined]);
  });

  it('finds entries by what they are about, the newest first', async () => {
    await world.journal.append(deed('2027-04-01T00:00+08:00', 'one', 'firm:a'));
    await world.journal.append(deed('2027-04-02T00:00+08:00', 'two', 'firm:b'));
    await world.journal.append(deed('2027-05-01T00:00+08:00', 'three', 'firm:a'));
    expect((await world.journal.about('firm:a')).map(({ act }) => act)).toEqual(['three', 'one']);
  });

  it.each([
    ['a name', 7, (text: string) => text.replace('某人', '别人')],
    ['a second', 17, (text: string) => text.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) + 1000}`)],
    [
      'its own hash',
      13,
      (text: string) =>
        text.replace(/"hash":"./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`),
    ],
  ])('shows at which entry %s was changed behind its back', async (_, seq, change) => {
    const key = { pk: 'JOURNAL#2026-11', sk: String(seq).padStart(8, '0') };
    let kept = '';
    await tamper(world.database.endpoint, testTables.records, key, 'body', (text) => {
      kept = text;
      return change(text);
    });
    expect(await broken('2026-11')).toBe(seq);
    await tamper(world.database.endpoint, testTables.records, key, 'body', () => kept);
    expect(await broken('2026-11')).toBeUndefined();
  });

  it('shows a changed last entry of the month before', async () => {
    const key = { pk: 'JOURNAL#2026-11', sk: '00000021' };
    await tamper(world.database.endpoint, testTables.records, key, 'body', (text) =>
      text.replace(/"hash":"./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`),
    );
    expect(await broken('2026-12')).toBe(1);
  });
});
