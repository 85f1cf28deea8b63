import { expect, it } from 'vitest';
import { caseDay } from '../../functions/casework/case-day.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { exitCasesIn } from '../../functions/domain/exit-case/exit-case.ts';
import { listingsIn } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { deliverEvents } from '../../functions/events/deliver-events.ts';
import type { World } from '../../functions/ports.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const firm = sampleFirm(28).id;

/** The world of a process that dies before its write of that number. */
function dying(world: World, at: number): World {
  let writes = 0;
  const mortal =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> => {
      writes += 1;
      return writes === at ? Promise.reject(new Error('killed')) : write(...given);
    };
  const { cases, outbox } = world;
  return {
    ...world,
    cases: { ...cases, append: mortal(cases.append), keepHead: mortal(cases.keepHead) },
    outbox: { ...outbox, note: mortal(outbox.note) },
  };
}

it('after a crash before any of its writes, once more gives one listing and one case, and the lists know both', async () => {
  const world = await testWorld({ now: '2026-12-01T00:30:00+08:00' });
  await world.registry.putFirm(sampleFirm(28));
  await sealLists(world, november, { black: [28], ordered: [28] });
  let killed = 0;
  for (let at = 1; at <= 6; at++)
    await proposeFrom(dying(world, at), november).catch(() => {
      killed += 1;
    });
  expect(killed).toBeGreaterThan(1);
  await proposeFrom(world, november);
  await caseDay(world);
  world.setNow('2026-12-01T01:20:00+08:00');
  await deliverEvents({ ...world, eventBus: { publish: async () => {} } });
  const black = { kind: 'listing', subject: `black-${firm}` } as const;
  expect(listingsIn(black, await world.cases.events(black))).toHaveLength(1);
  expect(exitCasesIn(firm, await world.cases.events({ kind: 'exit', subject: firm }))).toHaveLength(1);
  expect(await world.cases.heads('listing', 'open')).toMatchObject([{ ...black, seq: 1, open: true }]);
  expect(await world.cases.heads('exit', 'open')).toMatchObject([
    { kind: 'exit', subject: firm, seq: 1, open: true },
  ]);
  await world.stop();
});
