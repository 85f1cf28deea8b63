import { isPackedAnswers } from './answers.ts';

const length = 8;

/**
 * A sorted multiset of answer strings as one string. Sorted neighbours share their beginnings, so each string is written as
 * how many characters it shares with the one before, the rest of it, and, where it stands more than once, `*count;`.
 */
export function packMultiset(answers: readonly (readonly [answers: string, count: number])[]): string {
  let before = '';
  let packed = '';
  for (const [text, count] of answers) {
    let shared = 0;
    while (shared < before.length && before[shared] === text[shared]) shared += 1;
    packed += shared + text.slice(shared) + (count > 1 ? `*${count};` : '');
    before = text;
  }
  return packed;
}

/** The multiset packed by `packMultiset`. Throws RangeError where `packed` was not made by it. */
export function unpackMultiset(packed: string): readonly (readonly [answers: string, count: number])[] {
  const answers: (readonly [string, number])[] = [];
  let before = '';
  let at = 0;
  while (at < packed.length) {
    const shared = Number(packed[at]);
    const text = before.slice(0, shared) + packed.slice(at + 1, at + 1 + length - shared);
    at += 1 + length - shared;
    const end = packed[at] === '*' ? packed.indexOf(';', at) : at - 1;
    const count = end < at ? 1 : Number(packed.slice(at + 1, end));
    at = end + 1;
    if (!isPackedAnswers(text) || !(text > before) || !Number.isSafeInteger(count) || at === 0)
      throw refusal();
    answers.push([text, count]);
    before = text;
  }
  if (packMultiset(answers) !== packed) throw refusal();
  return answers;
}

function refusal(): RangeError {
  return new RangeError('this is no packed multiset of answers');
}
