/** Anything JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * The one canonical text of a JSON value: keys in code-unit order, no white space, numbers in ECMAScript's shortest form,
 * absent (undefined) members left out (RFC 8785 for the values used here). Throws a RangeError for NaN, infinities and lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} is not a JSON number`);
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('a lone surrogate has no canonical form');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const record = value as { readonly [key: string]: Json | undefined };
  const members = Object.keys(record).sort();
  const present = members.flatMap((key) => {
    const member = record[key];
    return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
  });
  return `{${present.join(',')}}`;
}
