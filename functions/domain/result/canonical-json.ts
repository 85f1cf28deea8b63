/**
 * The one canonical text of a JSON value: keys in code-unit order, no white space, numbers in ECMAScript's shortest form,
 * undefined members left out (RFC 8785 for the values used here). Throws a RangeError for what has no such form: NaN,
 * infinities, lone surrogates, functions.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new RangeError(`${String(value)} has no canonical form`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('a lone surrogate has no canonical form');
  return JSON.stringify(text);
}
