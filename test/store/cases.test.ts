import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theService } from '../../functions/domain/casework/case-event.ts';
import type { Day } from '../../functions/domain/month.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const event = (seq: number, reason = '') => ({
  seq,
  step: 'propose',
  at: seq,
  day: '2026-11-01' as Day,
  by: theService,
  reason,
  facts: { month: '2026-10' },
  documents: [],
  evidence: [],
  clocks: {},
  previous: '',
  hash: `h${seq}`,
});
const stream = { kind: 'listing', subject: 'black-x' } as const;

describe.each(await engines())('the store of cases on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('keeps an event once under its number, for one writer of several, and in order', async () => {
    const writers = await Promise.all(
      ['甲', '乙', '丙'].map((by) => world.cases.append(stream, event(1, by))),
    );
    expect(writers.filter((outcome) => outcome === 'kept')).toHaveLength(1);
    const [standing] = await world.cases.events(stream);
    if (standing === undefined) throw new Error('nothing was kept');
    expect(await world.cases.append(stream, standing)).toBe('kept');
    for (let seq = 2; seq <= 12; seq++) await world.cases.append(stream, event(seq));
    expect((await world.cases.events(stream)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(await world.cases.events({ kind: 'exit', subject: 'black-x' })).toEqual([]);
  });

  it('lists streams by what the latest event said, whoever tells it last', async () => {
    await world.cases.keepHead({ ...stream, seq: 12, open: false });
    await world.cases.keepHead({ ...stream, seq: 3, open: true });
    await world.cases.keepHead({ kind: 'listing', subject: 'black-y', seq: 1, open: true });
    expect(await world.cases.heads('listing', 'all')).toEqual([
      { ...stream, seq: 12, open: false },
      { kind: 'listing', subject: 'black-y', seq: 1, open: true },
    ]);
    expect((await world.cases.heads('listing', 'open')).map(({ subject }) => subject)).toEqual(['black-y']);
    expect(await world.cases.heads('exit', 'all')).toEqual([]);
  });

  it('gives each number of a notice once, however many ask', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => world.cases.nextNotice(2026)));
    expect([...given].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await world.cases.nextNotice(2027)).toBe(1);
  });
});
