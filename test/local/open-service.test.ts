import { expect, it } from 'vitest';
import { openLocalService } from '../../functions/local/local-service.ts';
import { openService } from '../../functions/local/open-service.ts';
import { freePort, freshFolder } from '../support/command.ts';

it('a command beside a running service goes by its clock, however it was moved', async () => {
  const folder = freshFolder();
  const start = Date.parse('2027-03-05T10:00:00+08:00');
  const service = await openLocalService(folder, {
    port: await freePort(),
    host: '127.0.0.1',
    start,
    empty: true,
  });
  await service.listen();
  const before = await openService({ DATA_DIR: folder });
  expect(before.world.clock.now() - service.clock.now()).toBeLessThan(5000);
  expect(before.world.calendar.dayOf(before.world.clock.now())).toBe('2027-03-05');
  service.clock.moveTo(Date.parse('2027-04-01T00:20:00+08:00'));
  const after = await openService({ DATA_DIR: folder });
  expect(after.world.calendar.monthOf(after.world.clock.now())).toBe('2027-04');
  await after.stop();
  await before.stop();
  await service.stop();
});
