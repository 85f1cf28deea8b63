import type { FirmId } from '../domain/firm.ts';
import type { EvidenceKind, EvidenceRow } from '../domain/indicator/evidence-row.ts';
import type { LocalTime } from '../domain/indicator/local-time.ts';
import { dayOfTime } from '../domain/indicator/local-time.ts';
import type { Day } from '../domain/month.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readTime } from '../sheets/read-time.ts';
import { dayInCell } from './day-in-cell.ts';
import { numberText } from './number-text.ts';
import { ordinalKey, ownKey } from './own-key.ts';
import { readOrder } from './read-order.ts';
import { isFailed, starsIn, vetoIn } from './words-in-cells.ts';

type Cells = Readonly<Record<string, string>>;

/** The day by which a row's firm is told from its compound, and its month. Throws `BadRow`. */
export function dayIn(cells: Cells, kind: EvidenceKind): Day {
  if (kind !== 'work-orders' && kind !== 'hotline') return day(cells, 'day', '日期');
  const read = readTime(cells.received ?? '');
  if (read === undefined)
    throw new BadRow(
      `受理时间 received: 不是时间，请写成 2026-11-30 08:15:30 is no time; write 2026-11-30 08:15:30`,
    );
  return dayOfTime(read.time);
}

/** A row of evidence of a firm. `openAt` is the newest time of the file. Throws `BadRow`. */
export function readEvidenceRow(
  cells: Cells,
  kind: EvidenceKind,
  firm: FirmId,
  openAt: LocalTime | undefined,
): EvidenceRow {
  if (kind === 'work-orders' || kind === 'hotline') return readOrder(cells, kind, firm, openAt);
  const on = day(cells, 'day', '日期');
  const row = { key: keyOf(cells, on), firm, day: on };
  switch (kind) {
    case 'inspections': {
      const [score, failed] = [number(cells, 'score', '得分', [0, 100]), isFailed(cells.result ?? '')];
      if (failed === 'unknown')
        throw new BadRow(
          '检查结果 result: 看不懂，请写成 合格、不合格 之一 is not understood: write one of these, passed or failed',
        );
      if (score === undefined && failed === undefined)
        throw new BadRow(
          '得分和检查结果都没有填，或看不出是否合格 neither a score nor a result that says pass or fail',
        );
      return { ...row, ...(score !== undefined && { score }), ...(failed !== undefined && { failed }) };
    }
    case 'self-checks': {
      const [due, closed] = [dayIfAny(cells, 'due', '整改期限'), dayIfAny(cells, 'closed', '整改完成日期')];
      if (closed !== undefined && closed < on)
        throw new BadRow(`整改完成日期 closed: ${closed} 早于 is before ${on}`);
      return { ...row, ...(due !== undefined && { due }), ...(closed !== undefined && { closed }) };
    }
    case 'credit': {
      const grade = (cells.grade ?? '').toUpperCase().replace(/[级等\s]/g, '');
      if (!/^[A-E]{1,3}[+-]?$/.test(grade))
        throw new BadRow(`信用等级 grade: 不是 AAA、AA、A、B、C、D 之类的等级 is no grade`);
      return { ...row, grade };
    }
    case 'stars': {
      const stars = starsIn(cells.stars ?? '');
      if (stars === undefined) throw new BadRow(`星级 stars: 不是一星到五星 is not one to five stars`);
      return { ...row, stars };
    }
    case 'accidents': {
      const what = vetoIn(cells.what ?? '');
      if (what === undefined)
        throw new BadRow(
          '类型 what: 应为“安全事故”或“行政处罚”；没有发生的不用填 is neither an accident nor a penalty; what did not happen is left out',
        );
      return { ...row, what };
    }
    case 'samples': {
      const [score, n] = [
        number(cells, 'score', '得分', [0, 100]),
        number(cells, 'n', '样本量', [1, 1_000_000]),
      ];
      const se = number(cells, 'se', '标准误', [0.0001, 50]);
      if (score === undefined || n === undefined || !Number.isInteger(n))
        throw new BadRow('得分或样本量没有填，样本量须为整数 score or n is missing, or n is not whole');
      return { ...row, score, n, ...(se !== undefined && { se }) };
    }
  }
}

/** A row's own number; where it has none, whose it is as the file says, of which day, and which one of those. */
function keyOf(cells: Cells, on: Day): string {
  const { key = '' } = cells;
  const [, ordinal] = ordinalKey.exec(key) ?? [];
  if (key !== '' && ordinal === undefined) return numberText(key, '编号 key');
  return [ownKey(cells, on), ordinal].filter(Boolean).join(' ');
}

function day(cells: Cells, column: string, head: string): Day {
  const found = dayIfAny(cells, column, head);
  if (found === undefined) throw new BadRow(`${head}没有填 ${column} is missing`);
  return found;
}

function dayIfAny(cells: Cells, column: string, head: string): Day | undefined {
  const text = cells[column] ?? '';
  if (/^(?:无|-|—|\/)?$/.test(text)) return undefined;
  const found = dayInCell(text);
  if (found === 'lost-zero')
    throw new BadRow(
      `${head} ${column}: 可能是 1 月，也可能是被表格软件去掉零的 10 月 January, or October that lost its zero`,
    );
  if (found === 'no-day')
    throw new BadRow(`${head} ${column}: 不是日期，请写成 2026-11-30 is no day; write 2026-11-30`);
  return found;
}

function number(
  cells: Cells,
  column: string,
  head: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const text = (cells[column] ?? '').replace(/[,，分户份%\s]/g, '');
  if (text === '') return undefined;
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > most)
    throw new BadRow(
      `${head} ${column}: 应在 ${least} 到 ${most} 之间 is no number from ${least} to ${most}`,
    );
  return Math.round(value * 1e4) / 1e4;
}
