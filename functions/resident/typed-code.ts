import { codeLength } from '../domain/letters/grouped-code.ts';

/** Characters of a typed or pasted text that are looked at: a whole address fits. */
export const longestTyped = 200;

/** The code in what was typed or pasted: of a whole address, what follows `/r/`; else the text itself. */
export function codeIn(text: string): string {
  const seen = text.slice(0, longestTyped);
  return /\/r\/([0-9a-z\s-]*)/i.exec(seen)?.[1] ?? seen;
}

/** How far a typed code is: the first character that no code has, or how many of the 26 there are (more of them too). O, I and L are let pass: they are read as 0 and 1. */
export type CodeProgress =
  | { readonly kind: 'wrong'; readonly character: string }
  | { readonly kind: 'counted' | 'whole' | 'over'; readonly count: number };

/** Looks at the characters alone, as the script of the page does while they are typed; whether the code is genuine is another question. */
export function codeProgress(text: string): CodeProgress {
  const plain = codeIn(text)
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase();
  const character = /[^0-9A-TV-Z]/u.exec(plain)?.[0];
  if (character !== undefined) return { kind: 'wrong', character };
  const count = plain.length;
  if (count === codeLength) return { kind: 'whole', count };
  return { kind: count < codeLength ? 'counted' : 'over', count };
}
