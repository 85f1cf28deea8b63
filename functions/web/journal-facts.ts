import { printable } from './printable.ts';

/** Longest fact of a deed in the journal, in UTF-16 units. */
const longest = 300;

/** Facts of a deed as the journal can keep them: they hold what somebody typed or put into a path. */
export function journalFacts(facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, journalText(text, longest)]));
}

/** A text as the journal can keep it: on one line, printable, at most `length` long. */
export function journalText(text: string, length: number): string {
  return printable(text.replaceAll(/[\r\n\t]+/g, ' '), length);
}
