import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { gateway } from '../../functions/local/gateway.ts';
import { siteHandlers } from '../../functions/local/handlers.ts';
import { forgedLoad, type Load, mixedLoad } from '../../functions/tools/bench/load/requests.ts';
import { failures, sendLoad } from '../../functions/tools/bench/load/send-load.ts';
import { addCounty } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;

describe('fifty connections, nine of ten codes forged', () => {
  let world: TestWorld;
  let server: Server;
  let origin: string;
  let load: Load;

  beforeAll(async () => {
    world = await testWorld();
    const county = await addCounty(world, {
      compound: { households: { count: 5000, source: '社区', day: '2026-01-01' as Day } },
    });
    const [compound] = county.compounds;
    if (compound === undefined) throw new Error('the county has no compound');
    load = { compound: compound.id, month, connections: 50, requests: 40 };
    server = gateway(siteHandlers(world)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await world.stop();
  });

  it('get no answer that fails: every forged code is 404, every letter opens, every rating is kept', async () => {
    const requests = await mixedLoad(world, load);
    const forms = requests.flat().filter(({ method }) => method === 'POST').length;
    expect(forms).toBeGreaterThan(90);
    const outcome = await sendLoad(origin, requests, 'once');
    expect(failures(outcome)).toBe(0);
    expect(outcome.statuses).toEqual(
      new Map([
        [303, 200],
        [404, 1800],
      ]),
    );
    expect(await world.ratings.countOf(month, load.compound)).toBe(forms);
  });

  it('that are all forged never reach the store once its keys are read', async () => {
    const requests = await forgedLoad(world, load);
    expect(new Set(requests.flat().map(({ path }) => path)).size).toBeGreaterThan(1000);
    world.countAfresh();
    const outcome = await sendLoad(origin, requests, 'once');
    expect(outcome.statuses).toEqual(new Map([[404, 2000]]));
    expect(failures(outcome)).toBe(0);
    expect(world.consumed).toEqual({ read: 0, write: 0 });
    expect([...world.database.requests()]).toEqual([]);
  });
});
