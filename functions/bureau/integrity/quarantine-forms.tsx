import type { Month } from '../../domain/month.ts';
import { linkFor } from '../../web/language.ts';
import { longestReason } from '../../web/office/decide-form.tsx';
import { TextField } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import type { FlaggedGroup } from './integrity-of-month.ts';
import { integrityWords } from './words.ts';

/** Proposes to set a group aside, with a reason. */
export function ProposeForm({ visit, month, row }: { visit: Visit; month: Month; row: FlaggedGroup }) {
  const words = integrityWords[visit.reader.language];
  return (
    <details>
      <summary>{words.propose}</summary>
      <form method="post" action={linkFor(visit.reader, `/bureau/integrity/${month}/quarantines`)}>
        <Token visit={visit} />
        <input type="hidden" name="compound" value={row.compound} />
        <input type="hidden" name="group" value={String(row.group)} />
        <TextField
          id={`reason-${row.compound}-${row.group}`}
          name="reason"
          label={words.reason}
          rows={2}
          max={longestReason}
          required
        />
        <button type="submit">{words.propose}</button>
      </form>
    </details>
  );
}
