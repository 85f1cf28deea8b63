import type { Month } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { type CorrectionRefusal, orderCorrection, signCorrection } from '../../publishing/correct-result.ts';
import { acting } from '../acting.ts';

const reasons: Readonly<Record<CorrectionRefusal, string>> = {
  'not-begun': '该月尚未开始统计,无可更正 nothing of the month is begun yet',
  'not-sealed': '该月没有封存的结果,无可更正 nothing of the month is sealed yet',
  'under-way': '该月另一版本正在计算 another version of the month is being computed',
  'no-reason': '请写明理由 a reason is needed',
  'too-long': '理由太长,最多400字 the reason is too long: 400 characters at most',
  waiting: '该月已有一件更正待签署 another correction of the month waits for its signature',
  'no-correction': '没有这一号更正 there is no correction of that number',
  'same-person': '提出更正的人不能签署 who ordered a correction cannot sign it',
  'done-otherwise':
    '这件更正已由他人签署,或已被新版本取代 it was signed by another, or overtaken by a later version',
};

/** The first signature: orders a correction of a month and says how the second is given. Exit 0 when ordered, 1 when refused. */
export async function order(
  world: World,
  month: Month,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<number> {
  const deed = { act: 'order-correction', about: `month:${month}` };
  const actor = await acting(world, by, 'open-preview', deed);
  const ordered = await orderCorrection(world, month, { reason, by: actor });
  if (typeof ordered === 'string') return refused(month, ordered);
  console.log(
    `${month} 更正第 ${ordered.number} 号已提出,须由另一人签署 ordered; another person signs it:\nnpm run supersede -- --month ${month} --sign ${ordered.number} --by <name>`,
  );
  return 0;
}

/** The second signature, another person's: the new version is begun. Exit 0 when begun, 1 when refused or deferred to the next month. */
export async function sign(
  world: World,
  month: Month,
  { number, by }: { readonly number: number; readonly by: string },
): Promise<number> {
  const deed = { act: 'sign-correction', about: `month:${month}`, facts: { number: String(number) } };
  const signed = await signCorrection(world, month, number, await acting(world, by, 'release-result', deed));
  if (typeof signed === 'string') return refused(month, signed);
  if (signed.deferred !== undefined) {
    console.error(
      `${month}: 更正会使不足10份评价可被推算,已记为自下月起生效 beside what was shown it would tell of fewer than ten answers: kept, and it takes effect with the next month`,
    );
    return 1;
  }
  console.log(`${month} v${signed.signed?.version} 已签署并开始计算 is signed and begun`);
  return 0;
}

function refused(month: Month, why: CorrectionRefusal): number {
  console.error(`${month}: ${reasons[why]}`);
  return 1;
}
