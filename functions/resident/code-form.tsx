import { codeLength } from '../domain/letters/grouped-code.ts';
import { fill } from '../web/fill.ts';
import { linkFor, type Reader } from '../web/language.ts';
import { LetterPicture } from './letter-picture.tsx';
import { residentWords } from './messages.ts';
import type { ResidentWords } from './messages-zh.ts';
import { codeProgress, longestTyped } from './typed-code.ts';

interface CodeFormProps {
  readonly reader: Reader;
  /** Says that the last code was not good. */
  readonly problem?: string | undefined;
  /** What was typed, to be put right. */
  readonly typed?: string | undefined;
}

/** The form to type a household code into. Where no script counts while it is typed, the page that comes back does. */
export function CodeForm({ reader, problem, typed }: CodeFormProps) {
  const words = residentWords[reader.language].home;
  return (
    <form
      class="card"
      name="code"
      method="post"
      action={linkFor(reader, '/')}
      data-counted={words.counted}
      data-wrong={words.wrongLetter}
      data-whole={words.whole}
      data-over={words.over}
    >
      <p>
        <label class="plain" for="code">
          {words.label}
        </label>
      </p>
      <LetterPicture />
      <p class="mute" id="hint">
        {words.hint}
      </p>
      {problem === undefined ? null : (
        <p class="err" id="code-err">
          {problem}
        </p>
      )}
      <textarea
        id="code"
        name="code"
        rows={2}
        maxlength={longestTyped}
        inputmode="url"
        enterkeyhint="go"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        aria-describedby={problem === undefined ? 'hint' : 'hint code-err'}
        aria-invalid={problem === undefined ? undefined : 'true'}
      >
        {typed}
      </textarea>
      <p id="count" aria-live="polite">
        {typed ? progressWords(typed, words, problem !== undefined) : null}
      </p>
      <p>
        <button type="submit">{words.button}</button>
      </p>
    </form>
  );
}

/** What to say of a typed code; nothing where all is there and yet no good. */
function progressWords(typed: string, words: ResidentWords['home'], refused: boolean): string | null {
  const progress = codeProgress(typed);
  if (progress.kind === 'wrong') return fill(words.wrongLetter, { x: progress.character });
  const { kind, count } = progress;
  if (kind === 'whole' && refused) return null;
  return fill(words[kind], { n: kind === 'over' ? count - codeLength : count });
}
