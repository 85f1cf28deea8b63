import type { Batch, NumberRange } from '../domain/letters/batch.ts';
import { type Day, parseDay } from '../domain/month.ts';

const base = 36;
const dayLength = 86_400_000;
const firstDayOfAll = Date.UTC(2000, 0, 1);

/**
 * Batches as one short string, about 17 characters for a delivered letter. Batches by `;`, of each `number,key,issue,households,printed,
 * handedOver,delivered,revoked,returned,spares,spare,onDelivery`, nothing for what it has not, no commas at its end. Numbers in base 36,
 * ranges `from-to+from-to` (one number alone as such), `printed` in days since 2000-01-01, later days from `printed` on, `onDelivery` as
 * 1, no key where it is that of the batch before. Throws `RangeError` for what cannot be told this way.
 */
export function packBatches(batches: readonly Batch[]): string {
  return batches.map((batch, place) => packed(batch, batches[place - 1]?.key)).join(';');
}

/** The batches that `packBatches` made `text` of. Throws `RangeError` for any other text. */
export function unpackBatches(text: string): readonly Batch[] {
  const batches: Batch[] = [];
  for (const part of text === '' ? [] : text.split(';')) batches.push(unpacked(part, batches.at(-1)?.key));
  if (packBatches(batches) !== text) throw new RangeError('these are no packed batches');
  return batches;
}

function packed(batch: Batch, keyBefore: string | undefined): string {
  const { number, key, issue, households, printed, spares, spare, onDelivery } = batch;
  if (!/^[\w-]+$/.test(key)) throw new RangeError(`key "${key}" cannot be packed`);
  const start = daysTo(printed);
  const later = (day: Day | undefined) => (day === undefined ? '' : (daysTo(day) - start).toString(base));
  const fields = [
    numeral(number),
    key === keyBefore ? '' : key,
    numeral(issue),
    rangesText(households),
    start.toString(base),
    later(batch.handedOver),
    later(batch.delivered),
    later(batch.revoked),
    rangesText(batch.returned ?? []),
    rangesText(spares === undefined ? [] : [spares]),
    spare === undefined ? '' : numeral(spare),
    onDelivery ? '1' : '',
  ];
  return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1).join(',');
}

function unpacked(part: string, keyBefore: string | undefined): Batch {
  const [number, key, issue, households, printed, ...rest] = part.split(',');
  const [handedOver, delivered, revoked, returned, spares, spare, onDelivery] = rest.map(
    (field) => field || undefined,
  );
  const start = numberIn(printed);
  const later = (field: string) => dayAt(start + numberIn(field));
  return {
    number: numberIn(number),
    key: key || (keyBefore ?? ''),
    issue: numberIn(issue),
    households: rangesIn(households ?? ''),
    ...(onDelivery && { onDelivery: true as const }),
    ...(spares && { spares: rangesIn(spares)[0] ?? [0, 0] }),
    ...(spare && { spare: numberIn(spare) }),
    printed: dayAt(start),
    ...(handedOver && { handedOver: later(handedOver) }),
    ...(delivered && { delivered: later(delivered) }),
    ...(returned && { returned: rangesIn(returned) }),
    ...(revoked && { revoked: later(revoked) }),
  };
}

function rangesText(ranges: readonly NumberRange[]): string {
  return ranges
    .map(([from, to]) => (from === to ? numeral(from) : `${numeral(from)}-${numeral(to)}`))
    .join('+');
}

function rangesIn(text: string): readonly NumberRange[] {
  if (text === '') return [];
  return text.split('+').map((range) => {
    const [from, to = from] = range.split('-');
    return [numberIn(from), numberIn(to)];
  });
}

function numeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no count`);
  return value.toString(base);
}

function numberIn(field: string | undefined): number {
  const value = Number.parseInt(field ?? '', base);
  if (!Number.isSafeInteger(value)) throw new RangeError(`"${field}" is no number of a packed batch`);
  return value;
}

function daysTo(day: Day): number {
  if (parseDay(day) === undefined) throw new RangeError(`${day} is no day`);
  return (Date.parse(day) - firstDayOfAll) / dayLength;
}

function dayAt(days: number): Day {
  const instant = new Date(firstDayOfAll + days * dayLength);
  const day = Number.isNaN(instant.getTime()) ? undefined : parseDay(instant.toISOString().slice(0, 10));
  if (day === undefined) throw new RangeError(`${days} is no day of a packed batch`);
  return day;
}
