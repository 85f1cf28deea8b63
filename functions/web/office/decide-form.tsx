import { linkFor } from '../language.ts';
import { TextField } from './field.tsx';
import type { Visit } from './route.ts';
import { Token } from './token.tsx';

/** Longest reason of a proposal and of its decision, in UTF-16 units. */
export const longestReason = 300;

/** Approves or refuses what another person proposed, with a reason: fields `approved` (yes, no) and `reason`. `number` tells several on a page apart. */
export function DecideForm({
  visit,
  address,
  number,
  words,
}: {
  visit: Visit;
  address: string;
  number: number;
  words: { readonly reason: string; readonly approve: string; readonly refuse: string };
}) {
  return (
    <form method="post" action={linkFor(visit.reader, address)}>
      <Token visit={visit} />
      <TextField
        id={`reason-${number}`}
        name="reason"
        label={words.reason}
        rows={2}
        max={longestReason}
        required
      />
      <div class="acts">
        <button type="submit" name="approved" value="yes">
          {words.approve}
        </button>
        <button type="submit" name="approved" value="no" class="minor">
          {words.refuse}
        </button>
      </div>
    </form>
  );
}
