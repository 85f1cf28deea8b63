import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { openService } from '../../functions/local/open-service.ts';
import { begin, freePort, freshFolder } from '../support/command.ts';
import { addCounty } from '../support/county.ts';
import { rateBy } from '../support/rate.ts';

const month = '2026-11' as Month;

async function started(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = begin('local/main', ['--empty', '--now', '2026-11-20T12:00:00+08:00'], env);
  for await (const line of child.stdout ?? []) if (String(line).includes('key fingerprint')) break;
  return child;
}

it.each(['SIGKILL', 'SIGINT'] as const)(
  'loses no acknowledged rating to %s',
  { timeout: 60_000 },
  async (signal) => {
    const env = { DATA_DIR: freshFolder(), PORT: String(await freePort()) };
    const child = await started(env);
    const { world } = await openService(env);
    const { compounds } = await addCounty(world, { firms: 1, compounds: 1, months: [] });
    const [compound] = compounds;
    if (compound === undefined) throw new Error('no compound');
    for (const number of [1, 2, 3]) {
      const code = await world.codes.issue({ compound: compound.id, number }, 0);
      expect((await rateBy(world.site.origin, code)).status).toBe(303);
    }
    child.kill(signal);
    await once(child, 'exit');
    const again = await started(env);
    const { world: found } = await openService(env);
    expect(await found.ratings.countOf(month, compound.id)).toBe(3);
    again.kill('SIGKILL');
  },
);
