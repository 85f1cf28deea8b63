import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { lettersWords } from './words.ts';

/** Rotates the code key; asks to confirm where letters would die of it. */
export function RotateForm({
  visit,
  rotation,
}: {
  visit: Visit;
  rotation: { readonly dying: number; readonly refused: boolean } | undefined;
}) {
  const words = lettersWords[visit.reader.language];
  const dying = rotation?.dying ?? 0;
  return (
    <details class="card" open={rotation !== undefined}>
      <summary>{words.rotate}</summary>
      <ErrorSummary
        title={words.wrong}
        problems={rotation?.refused === true ? [['sure', words.refusals['rotate-first']]] : []}
      />
      {dying === 0 ? null : <p>{fill(words.rotateLead, { count: dying })}</p>}
      <form method="post" action={linkFor(visit.reader, '/bureau/letters/rotate')}>
        <Token visit={visit} />
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
