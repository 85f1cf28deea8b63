import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { sampleFirm } from '../support/county.ts';
import { honestCounty, honestMonth as month } from '../support/honest-county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth, sealedText } from '../support/run-month.ts';

it('a trial month says so wherever the console shows it, and is nobody’s newest score', async () => {
  const { world } = await honestCounty(() => ({}), { trialMonths: 1 });
  await runMonth(world, month);
  const officer = await signedIn(world, bureauApp(world), 'officer');
  const { projects }: Manifest = JSON.parse(await sealedText(world, month));
  const text = async (path: string) => await (await officer.get(path)).text();
  for (const path of [
    '/bureau/ranking',
    '/bureau/ranking/compare',
    `/bureau/ranking/${month}/publishing`,
    `/bureau/ranking/${month}/bulletin`,
    `/bureau/firms/${sampleFirm(10).id}`,
    `/bureau/firms/${sampleFirm(10).id}?chart=months`,
    ...projects.slice(0, 1).map(({ compound }) => `/bureau/compounds/${compound}`),
    '/bureau/what-if?minAnswers=121',
  ])
    expect([path, (await text(path)).includes('2026年11月（试评）')]).toEqual([path, true]);
  expect(await text('/bureau/ranking?lang=en')).toContain('November 2026 (trial)');
  expect(await text('/bureau/firms')).not.toContain('最新得分');
  const pack = await officer.get(`/bureau/ranking/${month}/pack.zip`);
  const files = unzipSync(new Uint8Array(await pack.arrayBuffer()));
  for (const table of projects.length > 0 ? ['ranking', 'projects'] : ['ranking'])
    expect(
      strFromU8(files[`tables/${table}-${month}-not-released-internal.csv`] ?? new Uint8Array()),
    ).toContain('（试评）');
  await world.stop();
});
