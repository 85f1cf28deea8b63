const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` characters of `bytes` in Crockford's base 32, upper case; five bits each, most significant first. */
export function base32(bytes: Uint8Array, length: number): string {
  if (length * 5 > bytes.length * 8)
    throw new RangeError(`${bytes.length} bytes have no ${length} characters`);
  let text = '';
  let bits = 0;
  let held = 0;
  let next = 0;
  while (text.length < length) {
    if (bits < 5) {
      held = (held << 8) | (bytes[next++] ?? 0);
      bits += 8;
    }
    bits -= 5;
    text += alphabet[(held >> bits) & 31];
    held &= (1 << bits) - 1;
  }
  return text;
}

/** A whole number in `length` characters, most significant first. */
export function base32Number(value: number, length: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 32 ** length)
    throw new RangeError(`${value} does not fit into ${length} base-32 characters`);
  let text = '';
  for (let rest = value, place = 0; place < length; place++, rest = Math.floor(rest / 32))
    text = `${alphabet[rest % 32]}${text}`;
  return text;
}

/** The number written in base-32 characters that `normaliseBase32` let through. */
export function numberOfBase32(text: string): number {
  let value = 0;
  for (const character of text) value = value * 32 + alphabet.indexOf(character);
  return value;
}

/**
 * What a person meant by `text`: upper case, no spaces or hyphens, O read as 0, I and L as 1 (SECURITY §1), and the
 * full-width characters of a Chinese keyboard as plain ones. Letters outside ASCII stay what they are.
 */
export function normaliseBase32(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
