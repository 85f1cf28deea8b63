import type { Reply } from '../domain/publishing/reply.ts';
import { printable } from '../web/printable.ts';
import type { ResultsWords } from './messages-zh.ts';

/** What a firm says publicly about its result, folded up under its name; nothing where it says nothing. */
export function PublicReply({ reply, words }: { reply: Reply | undefined; words: ResultsWords['month'] }) {
  if (reply === undefined) return null;
  return (
    <details>
      <summary>{words.reply}</summary>
      <small>{printable(reply.text, 300)}</small>
    </details>
  );
}
