/**
 * `text` as it may be shown: control characters, bidirectional overrides, zero-width characters and lone surrogates are
 * cut out (they can make a name read as another one), spaces at the ends too. At most `length` UTF-16 units.
 */
export function printable(text: string, length = 200): string {
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\uFFFD\u2028\u2029]/gu, '')
    .trim();
}
