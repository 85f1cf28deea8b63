import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { posterDocument } from '../../letters/poster.tsx';
import type { World } from '../../ports.ts';
import { compoundOf } from './change-letters.ts';
import { surveyInForce } from './print-letters.ts';
import { schemeOf } from './scheme.ts';
import { dayOfStep, text } from './words.ts';

/** `codes poster`: one A4 page for the notice board, without any code. */
export async function poster(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text, out: text, scheme: text } });
  const compound = await compoundOf(world, values.compound);
  const file = values.out ?? `海报-${compound.id}.html`;
  const survey = await surveyInForce(world);
  const batch = { number: 0, printed: dayOfStep(world, undefined) };
  const facts = { site: world.site, compound, batch, survey, scheme: schemeOf(values.scheme) };
  await writeFile(file, posterDocument(facts));
  console.log(`${compound.name} ${compound.id} → ${file}`);
  return 0;
}
