import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { keyMark } from '../domain/indicator/key-mark.ts';
import { keyOfPacked } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidenceEntry, EvidenceLogged, EvidencePart } from '../ports/evidence.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { placeText } from './keys.ts';

/** What a part of a piece puts into the log. */
export function logged(kind: EvidenceKind, { month, rows, moved }: EvidencePart): EvidenceLogged {
  const all = [...rows, ...moved.map(({ text }) => text)];
  const marks = Int32Array.from(all, (text) => keyMark(keyOfPacked(kind, text)));
  return { month, rows: all.length, marks };
}

/** An entry as an item: the marks of all months one after the other, four bytes each. */
export function logItem(entry: EvidenceEntry): Item {
  const sk = placeText(entry.place);
  if ('undone' in entry) return { sk, undone: entry.undone };
  const { id, number, text, months, past } = entry;
  const parts = months.map(({ month, rows }) => `${month}:${rows}`).join();
  const bytes = new Uint8Array(4 * months.reduce((sum, { marks }) => sum + marks.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { marks } of months)
    for (const mark of marks) {
      view.setInt32(at, mark);
      at += 4;
    }
  return { sk, id, number, text, parts, past: past.join(), ...(bytes.length > 0 && { marks: bytes }) };
}

/** The entry that `logItem` made an item of. */
export function entryOf(item: Item): EvidenceEntry {
  const place = Number(textOf(item, 'sk'));
  if (item.undone !== undefined) return { place, undone: textOf(item, 'undone') };
  const bytes = item.marks instanceof Uint8Array ? item.marks : new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const months = textOf(item, 'parts')
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [month = '', count = ''] = part.split(':');
      const marks = Int32Array.from({ length: Number(count) }, () => {
        at += 4;
        return view.getInt32(at - 4);
      });
      return { month: month as Month, rows: marks.length, marks };
    });
  return {
    place,
    id: textOf(item, 'id'),
    number: numberOf(item, 'number'),
    text: textOf(item, 'text'),
    months,
    past: textOf(item, 'past').split(',').filter(Boolean),
  };
}
