import { naturalOrder } from '../domain/letters/natural-order.ts';
import type { NumberedRoom } from '../domain/letters/number-rooms.ts';
import { rangesOf } from '../domain/letters/ranges.ts';
import { dayWords } from '../web/dates.ts';
import { type LetterFacts, printed } from './letter-facts.ts';
import { Head } from './letter-front.tsx';
import { letterWords } from './letter-words.ts';

const words = letterWords.sheets;

/** The packing list: how many letters of which building and unit, signed by who gives and who takes. */
export function PackingList({
  facts,
  rooms,
  spares,
}: {
  facts: LetterFacts;
  rooms: readonly NumberedRoom[];
  spares: number;
}) {
  return (
    <section class="sheet flow">
      <Head facts={facts} title={words.packing} />
      <SheetFacts facts={facts} count={rooms.length} spares={spares} />
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.building}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col" class="n">
              {words.letters}
            </th>
            <th scope="col">{words.numbers}</th>
          </tr>
        </thead>
        <tbody>
          {stairwaysOf(rooms).map(({ building, unit, numbers }) => (
            <tr>
              <td>{building}</td>
              <td>{unit}</td>
              <td class="n">{numbers.length}</td>
              <td>{rangeWords(numbers)}</td>
            </tr>
          ))}
          <tr>
            <td colspan={2}>{words.spares}</td>
            <td class="n">{spares}</td>
            <td />
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td colspan={2}>{words.total}</td>
            <td class="n">{rooms.length + spares}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <div class="hands">
        {[words.printer, words.receiver, words.count].map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </section>
  );
}

/** What stands above every list: which compound and batch, and who may have it in hand. */
export function SheetFacts({ facts, count, spares }: { facts: LetterFacts; count: number; spares: number }) {
  const { number, printed: day } = facts.batch;
  return (
    <div class="facts">
      <p>
        <b>{facts.compound.name}</b> {facts.compound.district} {facts.compound.id}
      </p>
      <p>
        {printed(facts, words.batch, { number, day: dayWords(day, 'zh'), count })}
        {spares === 0 ? '' : printed(facts, words.spareCount, { spares })}
      </p>
      <p>
        <b>{printed(facts, words.distribute)}</b>
      </p>
    </div>
  );
}

interface Stairway {
  readonly building: string;
  readonly unit: string;
  readonly numbers: readonly number[];
}

function stairwaysOf(rooms: readonly NumberedRoom[]): readonly Stairway[] {
  const groups = Map.groupBy(rooms, ({ building, unit }) => JSON.stringify([building, unit]));
  return [...groups.values()]
    .map((group) => ({
      building: group[0]?.building ?? '',
      unit: group[0]?.unit ?? '',
      numbers: group.map(({ number }) => number),
    }))
    .sort((a, b) => naturalOrder(a.building, b.building) || naturalOrder(a.unit, b.unit));
}

/** Household numbers as people write them: 1–24, 301. */
function rangeWords(numbers: readonly number[]): string {
  return rangesOf(numbers)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ');
}
