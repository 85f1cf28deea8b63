import { firstSpare } from '../../domain/letters/batch.ts';
import { type LettersAgain, lettersAgain } from '../../domain/letters/letters-again.ts';
import { countIn, rangesOf } from '../../domain/letters/ranges.ts';
import { rangesInWords } from '../../domain/letters/written-ranges.ts';
import type { World } from '../../ports.ts';
import { Refused } from '../refused.ts';
import { emptyFolder } from './local-files.ts';
import { type PrintOrder, surveyInForce, writeLetters } from './print-letters.ts';

/** `codes print --again`: the very same letters of a batch once more, without those that can never answer, which are named. Throws `Refused` where none is left. */
export async function printAgain(
  world: World,
  order: Pick<PrintOrder, 'compound' | 'rooms' | 'scheme' | 'folder'> & { readonly number: number },
): Promise<number> {
  const { compound, number, folder } = order;
  const batch = compound.batches.find((one) => one.number === number);
  if (batch === undefined || batch.revoked !== undefined)
    throw new Refused(
      `没有可再印的第 ${number} 批(没有这一批,或已作废) there is no batch ${number} to print again: none such, or revoked`,
    );
  if (!(await world.codeKeys.activeIds()).includes(batch.key))
    throw new Refused(
      `第 ${number} 批的密钥已停用,这些信不能再用:请换发(reissue) the key under batch ${number} is retired: reissue its letters`,
    );
  const letters = lettersAgain(compound.batches, batch);
  for (const line of skipped(letters)) console.error(line);
  const count = countIn(letters.households);
  if (count + letters.spares.length === 0)
    throw new Refused(`第 ${number} 批的信都不能再用 no letter of batch ${number} can answer any more`);
  const survey = await surveyInForce(world);
  await emptyFolder(folder);
  await writeLetters(world, { ...order, letters }, batch, survey);
  console.log(
    `${compound.id} 第 ${number} 批再印一份 batch ${number} once more: ${count} 封 letters, 备用信 spare ${letters.spares.length}, → ${folder}`,
  );
  return 0;
}

function skipped({ replaced, returned, activated }: LettersAgain): readonly string[] {
  const used = rangesOf(activated.map((spare) => spare - firstSpare + 1));
  return [
    replaced.length > 0 &&
      `不印:已有更新的信,户号 not printed, a newer letter replaced it: households ${rangesInWords(replaced)}`,
    returned.length > 0 &&
      `不印:已登记未送达,要用就换发(reissue),户号 not printed, it came back (reissue it): households ${rangesInWords(returned)}`,
    used.length > 0 &&
      `不印:已启用的备用信(见 batches 里各自的一批) not printed, activated spare letters, each in a batch of its own: ${rangesInWords(used)}`,
  ].filter((line) => line !== false);
}
