import { Bar, Presets } from 'cli-progress';
import { accountsOf } from '../accounts.ts';
import type { LocalService } from '../local-service.ts';
import { buildDemo, type Progress } from './build-demo.ts';
import { continueDemo } from './continue-demo.ts';
import { type DemoFile, demoFile } from './demo-file.ts';
import { demoPeople } from './people.ts';

/** Makes the demo county behind a progress bar (lines of text where nobody watches a terminal) and says what it offers. */
export async function makeDemo({ world, clock, machine }: LocalService, folder: string): Promise<DemoFile> {
  const demo = await behindBar('演示县 demo county', (onProgress) =>
    buildDemo(world, clock, machine, onProgress),
  );
  const people = demoPeople(demo.county);
  return await demoFile(world, demo, await accountsOf(folder, people));
}

/** Tells the demo on to the service's clock, behind a bar of its own where there is anything to tell. */
export async function tellOn(service: LocalService, file: DemoFile): Promise<DemoFile> {
  return await behindBar('演示县往下走 the demo goes on', (onProgress) =>
    continueDemo(service, file, onProgress),
  );
}

async function behindBar<T>(name: string, work: (onProgress: Progress) => Promise<T>): Promise<T> {
  const format = `  ${name} |{bar}| {percentage}% {doing}`;
  const bar = new Bar(
    { format, noTTYOutput: true, notTTYSchedule: 5000, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  const done = await work((count, total, doing) => {
    if (!started) bar.start(total, 0, { doing });
    started = true;
    bar.update(Math.min(count, total), { doing });
  });
  if (started) bar.stop();
  return done;
}
