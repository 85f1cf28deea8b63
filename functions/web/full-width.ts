import type { Language } from './language.ts';

const fullForms: Readonly<Record<string, string>> = {
  ',': '，',
  '?': '？',
  ';': '；',
  ':': '：',
};
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * `text` as it is printed in `language`: in Chinese, half-width `, ? ; :` and pairs of brackets that touch a Chinese character
 * become full-width, so that texts kept word for word do not mix the two on one screen. Numbers, Latin words and codes keep theirs.
 */
export function inWidth(text: string, language: Language): string {
  if (language !== 'zh') return text;
  const bracketed = text.replace(/\(([^()]*)\)/g, (pair, inside: string, at: number) =>
    chinese.test(inside) || touches(text, at - 1, at + pair.length) ? `（${inside}）` : pair,
  );
  return bracketed.replace(/([,?;:]) ?/g, (whole, mark: string, at: number) =>
    touches(bracketed, at - 1, at + whole.length) ? (fullForms[mark] ?? mark) : whole,
  );
}

function touches(text: string, before: number, after: number): boolean {
  return chinese.test(text.charAt(before)) || chinese.test(text.charAt(after));
}
