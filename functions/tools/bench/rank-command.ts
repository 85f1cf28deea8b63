import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomNumbers } from '../simulation/random-numbers.ts';
import { limited, type Measurement } from './measurement.ts';
import { processRun } from './process-run.ts';

/** `rank --estimates` on 5,000 firms as a process of its own, start and reading included: seconds against 2 s, and peak resident memory against 128 MB (Linux only). */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'estimates.csv');
    await writeFile(file, estimates());
    const { seconds, megabytes } = await processRun([
      'functions/local/launch.ts',
      'tools/rank',
      '--estimates',
      file,
      '--json',
    ]);
    return [
      limited('rank command, 5,000 firms', seconds, 's', 2),
      ...(megabytes > 0 ? [limited('rank command, 5,000 firms, resident', megabytes, 'MB', 128)] : []),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function estimates(): string {
  const random = randomNumbers(1);
  const rows = Array.from({ length: 5000 }, (_, j) => {
    const score = 70 + 6 * random.normal();
    return `F${j},${score.toFixed(4)},${(0.5 + 2.5 * random.uniform()).toFixed(4)}\n`;
  });
  return `firm,score,se\n${rows.join('')}`;
}
