import type { NumberedRoom } from '../domain/letters/number-rooms.ts';
import { type LetterFacts, printed } from './letter-facts.ts';
import { Head } from './letter-front.tsx';
import { letterWords } from './letter-words.ts';
import { SheetFacts } from './packing-list.tsx';

const words = letterWords.sheets;

/** The signature sheet of a building: who got the letter, and which came back. Kept on paper by the community. */
export function SignatureSheet({ facts, rooms }: { facts: LetterFacts; rooms: readonly NumberedRoom[] }) {
  return (
    <section class="sheet flow small">
      <Head facts={facts} title={words.signature} />
      <SheetFacts facts={facts} count={rooms.length} spares={0} />
      <p>{printed(facts, words.returnedHint)}</p>
      <p>{printed(facts, words.keeper)}</p>
      <table class="list">
        <thead>
          <tr>
            {[0, 1].map(() => (
              <>
                <th scope="col" class="n">
                  {words.numbers}
                </th>
                <th scope="col">{words.room}</th>
                <th scope="col" class="sign">
                  {words.signed}
                </th>
                <th scope="col" class="back">
                  {words.returned}
                </th>
              </>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPairs(rooms).map((pair) => (
            <tr>
              {pair.map((room) => (
                <>
                  <td class="n">{room?.number}</td>
                  <td>{room?.name}</td>
                  <td class="sign" />
                  <td class="back">{room === undefined ? null : <span class="box" />}</td>
                </>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Two rooms a line, one after the other as people walk. */
function inPairs(
  rooms: readonly NumberedRoom[],
): readonly (readonly [NumberedRoom | undefined, NumberedRoom | undefined])[] {
  return Array.from({ length: Math.ceil(rooms.length / 2) }, (_, line) => [
    rooms[line * 2],
    rooms[line * 2 + 1],
  ]);
}
