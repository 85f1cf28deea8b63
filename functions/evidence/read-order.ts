import { parseCompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { LocalTime } from '../domain/indicator/local-time.ts';
import { isOpen, type WorkOrder } from '../domain/indicator/work-order.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { type ReadTime, readTime } from '../sheets/read-time.ts';
import { evidenceHead } from './columns.ts';
import { numberText } from './number-text.ts';
import type { Said } from './vocabulary.ts';
import {
  appealIn,
  channelIn,
  isContacted,
  isDuplicate,
  isLiable,
  isSatisfied,
  isSolved,
  isValid,
  kindIn,
} from './words-in-cells.ts';

type Cells = Readonly<Record<string, string>>;

const heads = {
  dispatched: '派单时间',
  replied: '首次响应时间',
  started: '开始服务时间',
  planned: '方案时间',
  closed: '办结时间',
} as const;

/** An order of a firm as its row says it. `openAt` is the newest time of the file. Throws `BadRow`. */
export function readOrder(
  cells: Cells,
  kind: 'work-orders' | 'hotline',
  firm: FirmId,
  openAt: LocalTime | undefined,
): WorkOrder {
  const received = receivedIn(cells, kind);
  const times: Record<string, LocalTime> = { received: received.time };
  let coarse = received.coarse;
  for (const [column, head] of Object.entries(heads)) {
    const read = timeIn(cells, column, head);
    // A day without a time of day says nothing to a limit of minutes.
    if (read === undefined || read.dayOnly) continue;
    times[column] = read.time;
    coarse ||= read.coarse;
  }
  const wanted = appealIn(cells.appeal ?? '');
  // Only the hotline's complaints are counted: what else a firm's own orders are called decides nothing.
  const appeal =
    wanted === 'unknown' && kind === 'work-orders'
      ? 'other'
      : decided('appeal', wanted, '投诉、求助、咨询、建议、表扬、其他');
  if (kind === 'hotline' && appeal === undefined)
    throw new BadRow('诉求类型没有填 appeal is missing: whether it is a complaint is not known');
  const compound = parseCompoundId(cells.compound ?? '');
  const order: WorkOrder = {
    key: orderNumber(cells),
    firm,
    ...(compound !== undefined && { compound }),
    ...said('channel', channelIn(cells.channel ?? '')),
    ...said('kind', decided('kind', kindIn(cells.kind ?? ''), '简单、复杂、超出职责')),
    ...said('appeal', appeal),
    times: { ...times, received: received.time },
    ...(coarse && { coarse: true as const }),
    ...pauseIn(cells),
    ...(decided('duplicate', isDuplicate(cells.duplicate ?? ''), '是、否') === true && {
      duplicate: true as const,
    }),
    ...said('liable', decided('liable', isLiable(cells.liable ?? ''), '是、否')),
    ...callBackIn(cells),
  };
  return isOpen(order) && openAt !== undefined ? { ...order, openAt } : order;
}

/** When an order was received. The hotline's may be a day: complaints are counted by months. */
function receivedIn(cells: Cells, kind: 'work-orders' | 'hotline'): ReadTime {
  const read = timeIn(cells, 'received', '受理时间');
  if (read === undefined) throw new BadRow('受理时间没有填 received is missing');
  if (read.dayOnly && kind === 'work-orders')
    throw new BadRow(
      `受理时间 received: 没有时刻，请写到分或秒 has no time of day; write it to the minute or second`,
    );
  return read;
}

function timeIn(cells: Cells, column: string, head: string): ReadTime | undefined {
  const text = cells[column] ?? '';
  if (/^(?:无|-|—|\/)?$/.test(text)) return undefined;
  const read = readTime(text);
  if (read === undefined)
    throw new BadRow(
      `${head} ${column}: 不是时间，请写成 2026-11-30 08:15:30 is no time; write 2026-11-30 08:15:30`,
    );
  return read;
}

function orderNumber({ order = '' }: Cells): string {
  if (order === '') throw new BadRow('工单编号没有填 order is missing');
  if (/^\d(\.\d+)?E\+?\d+$/i.test(order))
    throw new BadRow(
      `工单编号 order: 已被表格软件变成数字、后几位已丢失，请把该列设为“文本”再重新填写 it was turned into a number by a spreadsheet; format the column as text and type it again`,
    );
  return numberText(order, '工单编号 order');
}

function pauseIn(cells: Cells): Pick<WorkOrder, 'pause'> {
  const [from, to] = [timeIn(cells, 'pause_from', '挂起时间'), timeIn(cells, 'pause_to', '恢复时间')];
  if (from === undefined && to === undefined) return cells.pause_reason ? { pause: {} } : {};
  if (from === undefined || from.dayOnly || to?.dayOnly) return { pause: {} };
  return { pause: { from: from.time, ...(to !== undefined && { to: to.time }) } };
}

/** What a call-back heard; where a file does not say whether call-backs are valid, one that says anything is. */
function callBackIn(cells: Cells): Pick<WorkOrder, 'callBack'> {
  const heard = {
    ...said('contacted', decided('contacted', isContacted(cells.contacted ?? ''), '是、否')),
    ...said('solved', decided('solved', isSolved(cells.solved ?? ''), '是、否')),
    ...said('satisfied', decided('satisfied', isSatisfied(cells.satisfied ?? ''), '满意、不满意、未评价')),
  };
  const valid = decided('valid', isValid(cells.valid ?? ''), '是、否') ?? Object.keys(heard).length > 0;
  return valid ? { callBack: heard } : {};
}

/** What a cell says in a column that decides: a word that is none of ours is refused, never guessed. */
function decided<T>(column: string, found: Said<T>, words: string): T | undefined {
  if (found !== 'unknown') return found as T | undefined;
  throw new BadRow(
    `${evidenceHead('hotline', column)} ${column}: 看不懂，请写成 ${words} 之一 is not understood: write one of these`,
  );
}

function said<K extends string, T>(name: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: T });
}
