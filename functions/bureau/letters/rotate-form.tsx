import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { lettersWords } from './words.ts';

/** Why the key is not rotated. */
export type RotationRefusal = 'rotate-first' | 'rotated-meanwhile';

/** A rotation that was asked for and refused: how many letters would die of it, and why it was refused. */
export interface Rotation {
  readonly dying: number;
  readonly refused: RotationRefusal;
}

/** Rotates the code key named by the form and no later one, so that a second click rotates nothing; asks to confirm where letters would die of it. */
export function RotateForm({
  visit,
  rotation,
  newest,
}: {
  visit: Visit;
  rotation: Rotation | undefined;
  newest: string;
}) {
  const words = lettersWords[visit.reader.language];
  const dying = rotation?.dying ?? 0;
  return (
    <details class="card" open={rotation !== undefined}>
      <summary>{words.rotate}</summary>
      <ErrorSummary
        title={words.wrong}
        problems={
          rotation === undefined ? [] : [[dying === 0 ? '' : 'sure', words.refusals[rotation.refused]]]
        }
      />
      {dying === 0 ? null : <p>{fill(words.rotateLead, { count: dying })}</p>}
      <form method="post" action={linkFor(visit.reader, '/bureau/letters/rotate')}>
        <Token visit={visit} />
        <input type="hidden" name="newest" value={newest} />
        {dying === 0 ? null : (
          <p>
            <label>
              <input type="checkbox" id="sure" name="sure" value={String(dying)} />{' '}
              {fill(words.rotateAnyway, { count: dying })}
            </label>
          </p>
        )}
        <button class="minor" type="submit">
          {words.rotate}
        </button>
      </form>
    </details>
  );
}
