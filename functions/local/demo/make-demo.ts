import { Bar, Presets } from 'cli-progress';
import { accountsOf } from '../accounts.ts';
import type { LocalService } from '../local-service.ts';
import { buildDemo } from './build-demo.ts';
import { type DemoFile, demoFile } from './demo-file.ts';
import { demoPeople } from './people.ts';

/** Makes the demo county behind a progress bar (lines of text where nobody watches a terminal) and says what it offers. */
export async function makeDemo({ world, clock, machine }: LocalService, folder: string): Promise<DemoFile> {
  const format = '  演示县 demo county |{bar}| {percentage}% {doing}';
  const bar = new Bar(
    { format, noTTYOutput: true, notTTYSchedule: 5000, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  const demo = await buildDemo(world, clock, machine, (done, total, doing) => {
    if (!started) bar.start(total, 0, { doing });
    started = true;
    bar.update(Math.min(done, total), { doing });
  });
  bar.stop();
  const people = demoPeople(demo.county);
  return await demoFile(world, demo, await accountsOf(folder, people));
}
