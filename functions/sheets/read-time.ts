import {
  daySeconds,
  type LocalTime,
  localTime,
  secondsOfDay,
  timeText,
} from '../domain/indicator/local-time.ts';
import { parseDay } from '../domain/month.ts';

/** A time as it was read; `coarse` where it is written to the minute, `dayOnly` where no time of day is: `0:00` is what a spreadsheet adds to a day. */
export interface ReadTime {
  readonly time: LocalTime;
  readonly coarse: boolean;
  readonly dayOnly: boolean;
}

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})(?::|时|点)(\d{1,2})(?:(?::|分)(\d{1,2})(?:\.\d+)?秒?|分)?)?$/;
const runTogether = /^(\d{4})(\d{2})(\d{2})(?:\s*(\d{2})(\d{2})(\d{2})?)?$/;

/** A time as clerks and exports write it: `2024-03-01 08:15:30`, `2024/3/1 8:15`, `2024年3月1日8时15分`, `20240301081530`; undefined where it is none. */
export function readTime(text: string): ReadTime | undefined {
  return readPlain(text) ?? readAny(text);
}

const colon = ':'.charCodeAt(0);
const dash = '-'.charCodeAt(0);
const space = ' '.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** A number of digits in a text; NaN where there are others. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `2026-11-03 08:15:30`, which most exports write: long files are read several times as fast without patterns. Undefined for all that is not just that. */
function readPlain(text: string): ReadTime | undefined {
  if (text.length !== 19) return undefined;
  const at = (place: number) => text.charCodeAt(place);
  if (at(4) !== dash || at(7) !== dash || at(10) !== space || at(13) !== colon || at(16) !== colon)
    return undefined;
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hours, minutes, seconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  // Days that only some months have, and 24:00, are left to the pattern.
  const plain =
    year >= 2000 && year <= 2999 && month >= 1 && month <= 12 && date >= 1 && date <= 28 && hours <= 23;
  if (!plain || !(minutes <= 59 && seconds <= 59)) return undefined;
  const time = Date.UTC(year, month - 1, date) / 1000 + hours * 3600 + minutes * 60 + seconds;
  return { time, coarse: false, dayOnly: false };
}

function readAny(text: string): ReadTime | undefined {
  const plain = text.normalize('NFKC').trim();
  const match = written.exec(plain) ?? runTogether.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month = '', date = '', hours, minutes = '', seconds] = match;
  const two = (digits: string) => digits.padStart(2, '0');
  const day = parseDay(`${year}-${two(month)}-${two(date)}`);
  const inDay =
    hours === undefined ? 0 : secondsOfDay(`${two(hours)}:${two(minutes)}:${two(seconds ?? '0')}`);
  if (day === undefined || inDay === undefined) return undefined;
  const coarse = seconds === undefined;
  return { time: localTime(day, inDay), coarse, dayOnly: coarse && inDay === 0 };
}

/**
 * A time that a spreadsheet made of what was typed, as text: its days are fractions, so a second may come out a millisecond short. It does not tell what was not typed from
 * 0: a full minute is written to the minute, midnight as the day alone.
 */
export function timeOfCell(cell: Date): string {
  const time = Math.round(cell.getTime() / 1000);
  return timeText(time).slice(0, time % 60 !== 0 ? 19 : time % daySeconds !== 0 ? 16 : 10);
}
