/** Chinese numerals of buildings and units, 一 to 十: where one stands in a name. */
const numerals = '一二三四五六七八九';

/** Compares two names as people order doors: runs of digits as numbers, everything else by code point. Negative where `a` comes first. */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = comparePieces(left[at], right[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** `text` as names are compared: half-width, upper case, without spaces, Chinese numerals up to 九十九 as digits, digits without leading zeros. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g, chineseNumber)
    .replace(/0+(?=\d)/g, (zeros, at: number, whole: string) =>
      /\d/.test(whole.charAt(at - 1)) ? zeros : '',
    );
}

function chineseNumber(text: string): string {
  const [tens = '', ones] = text.includes('十') ? text.split('十') : [undefined, text];
  const value = (numeral: string | undefined) => numerals.indexOf(numeral ?? ' ') + 1;
  return String((text.includes('十') ? (value(tens) || 1) * 10 : 0) + value(ones));
}

function pieces(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function comparePieces(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const [first, second] = [/^\d/.test(a), /^\d/.test(b)];
  if (first !== second) return first ? -1 : 1;
  if (first && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
