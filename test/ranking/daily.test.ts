import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { testTables } from '../support/database.ts';
import { deleteEverything } from '../support/everything.ts';
import { runMonth } from '../support/run-month.ts';

it('does all its work where part of it fails, and names every fault in one error', async () => {
  const world = await closedCounty();
  await runMonth(world, closedMonth);
  await daily(world);
  await deleteEverything(world.database.endpoint, testTables.monthKeys);
  world.setNow('2027-01-10T12:00:00+08:00');
  const afterwards = world.another();
  const down = async () => {
    throw new Error('no quarantine can be read');
  };
  await afterwards.results.noteKeyMade('2027-01' as Month);
  const fault: unknown = await daily({
    ...afterwards,
    codeKeys: { ...afterwards.codeKeys, makeFirst: () => Promise.reject(new Error('no code key')) },
    audits: { ...afterwards.audits, sweep: () => Promise.reject(new Error('no draw can be swept')) },
    quarantines: { ...afterwards.quarantines, of: down },
  }).catch((error: unknown) => error);
  const message = fault instanceof Error ? fault.message : '';
  expect(message.split('; ')).toEqual([
    'no code key',
    '2027-01 lost its key: nobody can rate until its ratings are destroyed',
    expect.stringContaining('left the window over 72 hours ago'),
    'no draw can be swept',
    'no quarantine can be read',
  ]);
  expect(world.logged.filter(({ event }) => event === 'daily-failed')).toHaveLength(3);
  expect(world.logged.at(-1)).toMatchObject({ event: 'daily', faults: 5 });
  await world.stop();
});
