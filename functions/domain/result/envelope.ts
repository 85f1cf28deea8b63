/**
 * The released file of a month: manifest (its canonical text), its SHA-256 as id, and who signed the id. In canonical form, so
 * that one changed byte anywhere is found out.
 */
export function envelopeText(
  manifest: string,
  id: string,
  signature: { readonly key: string; readonly value: string },
): string {
  const { key, value } = signature;
  return `{"id":${JSON.stringify(id)},"key":${JSON.stringify(key)},"manifest":${manifest},"signature":${JSON.stringify(value)}}`;
}
