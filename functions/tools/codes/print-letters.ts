import type { Compound } from '../../domain/compound.ts';
import type { Batch, NumberRange } from '../../domain/letters/batch.ts';
import { isWithin } from '../../domain/letters/batch.ts';
import type { NumberedRoom } from '../../domain/letters/number-rooms.ts';
import { printBatch } from '../../domain/letters/print-batch.ts';
import { countIn, numbersIn } from '../../domain/letters/ranges.ts';
import type { Survey } from '../../domain/survey.ts';
import type { Scheme } from '../../letters/letter-address.ts';
import { unnamedRoom } from '../../letters/letter-files.ts';
import { sparesOf } from '../../letters/printed-letters.ts';
import { surveyToPrint } from '../../letters/survey-to-print.ts';
import type { World } from '../../ports.ts';
import { Refused } from '../refused.ts';
import { allowed, keepLetters } from './change-letters.ts';
import { emptyFolder } from './local-files.ts';
import { removeKeepTable, writeKeepTable, writeKit } from './write-kit.ts';

/** Letters to print into a folder: for these households; `rooms` are their names, which stay on this machine. */
export interface PrintOrder {
  readonly compound: Compound;
  readonly households: readonly NumberRange[];
  readonly rooms: readonly NumberedRoom[];
  readonly spares: number;
  /** A planned reprint: the letters before answer until these are delivered. */
  readonly onDelivery: boolean;
  readonly scheme: Scheme;
  readonly folder: string;
}

/** Those of a batch's letters that are written: households, and numbers of spare letters. */
export interface Letters {
  readonly households: readonly NumberRange[];
  readonly spares: readonly number[];
}

/** Prints a batch in the register, then its letters into the folder. Only household numbers go to the service. */
export async function printLetters(world: World, order: PrintOrder): Promise<number> {
  const survey = await surveyInForce(world);
  await world.codeKeys.makeFirst();
  const [key = ''] = await world.codeKeys.activeIds();
  const day = world.calendar.dayOf(world.clock.now());
  const { compound, households, spares, rooms, folder, onDelivery } = order;
  const decided = allowed(printBatch(compound, { households, spares, key, day, onDelivery }));
  await emptyFolder(folder);
  if (rooms.length > 0) await writeKeepTable(folder, rooms);
  const batch = await keepLetters(world, decided).catch((error: unknown) => tableIsVoid(order, error));
  const { id, name } = compound;
  const letters = { households, spares: sparesOf(batch) };
  await writeLetters(world, { ...order, letters }, batch, survey).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Refused(
      `${id} 第 ${batch.number} 批已登记,信没有写完:另选文件夹用 print --again ${batch.number} 再印 batch ${batch.number} stands, its letters were not all written: print --again ${batch.number} (${cause})`,
    );
  });
  console.log(
    `${name} ${id} 第 ${batch.number} 批 batch ${batch.number}: ${countIn(batch.households)} 封 letters, 备用信 spare ${spares}, → ${folder}`,
  );
  console.error(
    `${replaced(order)}交接登记 next: npm run codes -- hand-over --compound ${id} --batch ${batch.number}`,
  );
  return 0;
}

/** Writes the letters of a batch that stands in the register. */
export async function writeLetters(
  world: World,
  order: Pick<PrintOrder, 'compound' | 'rooms' | 'scheme' | 'folder'> & { readonly letters: Letters },
  batch: Batch,
  survey: Survey,
): Promise<void> {
  const { compound, scheme, folder, letters } = order;
  const names = new Map(order.rooms.map((room) => [room.number, room]));
  const rooms = [...numbersIn(letters.households)].map((number) => names.get(number) ?? unnamedRoom(number));
  const codeOf = (number: number) =>
    world.codes.issue({ compound: compound.id, number: batch.spare ?? number }, batch.issue, batch.key);
  await writeKit(folder, {
    facts: { site: world.site, compound, batch, survey, scheme },
    rooms,
    spares: letters.spares,
    codeOf,
  });
}

/** The questionnaire to print. Throws `Refused` where there is none yet. */
export async function surveyInForce(world: World): Promise<Survey> {
  const survey = await surveyToPrint(world);
  if (survey === undefined)
    throw new Refused(
      `还没有问卷,先运行 npm run rules -- default-survey ${world.calendar.monthOf(world.clock.now())} … there is no questionnaire yet: add one first`,
    );
  return survey;
}

/** The register did not take the batch, or nobody knows: no number of the table that lies in the folder may be used then. */
async function tableIsVoid({ folder, compound, rooms }: PrintOrder, error: unknown): Promise<never> {
  if (error instanceof Refused) {
    await removeKeepTable(folder);
    throw error;
  }
  if (rooms.length === 0) throw error;
  const cause = error instanceof Error ? error.message : String(error);
  throw new Refused(
    `不知是否登记成功(${cause})。用 batches --compound ${compound.id} 查看:没有新的一批,则 ${folder} 里的户号对照表作废 whether the batch was recorded is unknown: where batches shows no new one, the table of numbers in the folder is void`,
  );
}

/** Which earlier letters end, and when; nothing where there are none. */
function replaced({ compound, households, onDelivery }: PrintOrder): string {
  const batches = compound.batches.filter(({ revoked }) => revoked === undefined);
  const before = batches.flatMap((batch) => batch.households);
  const count = [...numbersIn(households)].filter((number) => isWithin(before, number)).length;
  if (count === 0) return '';
  return onDelivery
    ? `${count} 户的旧信照常能用,登记送达(deliver)时才作废;没送到的那几户旧信不变 the earlier letters of ${count} households answer until delivery is recorded; where a new letter comes back the earlier one goes on\n`
    : `${count} 户的旧信一分钟内作废 the earlier letters of ${count} households are void within a minute\n`;
}
