import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { keyMark } from '../domain/indicator/key-mark.ts';
import { keyOfPacked } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidenceEntry, EvidencePart, PastSaying } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { partOf, rowsOfMonth } from './month-rows.ts';
import { pastSayings } from './past-sayings.ts';
import type { KnownRow, StandingRows } from './standing-rows.ts';

/** What stands of a kind, as its log says; the log is read once and then only what is new. */
export interface KnownRows {
  /** Reads what is new in the log, and tells the place after it: what is planned from now on is kept there, or planned anew. */
  next(): Promise<number>;
  /** The rows of these keys. Each month that may have one of them is read once, whatever order they are in. */
  rows(keys: Iterable<string>): Promise<ReadonlyMap<string, KnownRow>>;
  /** What was said of the clocks of these orders, by whom. */
  past(rows: ReadonlyMap<string, KnownRow>): Promise<ReadonlyMap<string, readonly PastSaying[]>>;
  /** Notes what was kept as the entry at `place`, so that it need not be read. */
  note(place: number, parts: readonly EvidencePart[]): void;
}

/** Months whose rows stay in memory: files are read in order of their months. */
const remembered = 4;

/** What stands of a kind. One may serve many imports, one after the other or at once. */
export function knownRows(world: Pick<World, 'evidence'>, kind: EvidenceKind): KnownRows {
  let last = 0;
  let reading: Promise<unknown> = Promise.resolve();
  const undone = new Set<string>();
  const marks = new Map<Month, Set<number>>();
  const months = new Map<Month, Promise<StandingRows<EvidenceKind>>>();

  const stands = (id: string) => !undone.has(id);

  function monthsOf(keys: Iterable<string>): ReadonlyMap<Month, readonly string[]> {
    const wanted = new Map<Month, string[]>();
    for (const key of keys) {
      const one = keyMark(key);
      for (const [month, own] of marks) {
        if (!own.has(one)) continue;
        const all = wanted.get(month) ?? [];
        wanted.set(month, all);
        all.push(key);
      }
    }
    return wanted;
  }

  function forget(): void {
    last = 0;
    for (const all of [undone, marks, months]) all.clear();
  }

  function mark(month: Month, own: Iterable<number>): void {
    const all = marks.get(month) ?? new Set();
    marks.set(month, all);
    for (const one of own) all.add(one);
  }

  function enterLater(month: Month, part: () => Promise<EvidencePart> | EvidencePart): void {
    const known = months.get(month);
    if (known === undefined) return;
    const entered = Promise.all([known, part()]).then(([rows, own]) => {
      rows.enter(own, stands);
      return rows;
    });
    entered.catch(() => months.delete(month));
    months.set(month, entered);
  }

  function apply(entry: EvidenceEntry): void {
    last = entry.place;
    if ('undone' in entry) {
      undone.add(entry.undone);
      months.clear();
      return;
    }
    if (undone.has(entry.id)) return;
    for (const { month, marks: own } of entry.months) {
      mark(month, own);
      enterLater(month, () => partOf(world, month, entry));
    }
  }

  async function catchUp(): Promise<void> {
    const fresh = await Array.fromAsync(world.evidence.log(kind, last));
    const newest = fresh.at(-1);
    // Whoever kept it may have died: nothing is put behind it before all that follows from it is there.
    if (newest !== undefined) await world.evidence.finish(kind, newest);
    for (const entry of fresh) apply(entry);
  }

  async function read(month: Month): Promise<StandingRows<EvidenceKind>> {
    const until = last;
    const inputs = await world.evidence.inputs(kind, month, month);
    return await rowsOfMonth(
      world,
      kind,
      month,
      inputs.filter(({ place }) => place <= until),
    );
  }

  function of(month: Month): Promise<StandingRows<EvidenceKind>> {
    const known = months.get(month) ?? read(month);
    // The one asked for last is the last to be forgotten.
    months.delete(month);
    months.set(month, known);
    known.catch(() => months.delete(month));
    for (const oldest of months.keys()) if (months.size > remembered) months.delete(oldest);
    return known;
  }

  return {
    async next() {
      const turn = reading.then(catchUp).catch((error: unknown) => {
        forget();
        throw error;
      });
      reading = turn.catch(() => {});
      await turn;
      return last + 1;
    },
    async rows(keys) {
      const found = new Map<string, KnownRow>();
      const wanted = monthsOf(keys);
      // Those in memory first: reading another may put one of them out.
      const inTurn = [...wanted.keys()].sort((a, b) => Number(months.has(b)) - Number(months.has(a)));
      for (const month of inTurn) {
        const rows = await of(month);
        for (const key of wanted.get(month) ?? []) {
          const row = rows.row(key);
          const before = found.get(key)?.months ?? [];
          if (row !== undefined) found.set(key, { ...row, months: [...before, month] });
        }
      }
      return found;
    },
    past: (rows) => pastSayings(world, kind, rows, { until: last, stands }),
    note(place, parts) {
      // Another entry was read meanwhile, or none yet: the log tells.
      if (place !== last + 1) return;
      last = place;
      for (const part of parts) {
        const all = [...part.rows, ...part.moved.map(({ text }) => text)];
        mark(
          part.month,
          all.map((text) => keyMark(keyOfPacked(kind, text))),
        );
        enterLater(part.month, () => part);
      }
    },
  };
}
