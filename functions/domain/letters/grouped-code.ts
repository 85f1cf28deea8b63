/** Characters in a household code 本户评价码. */
export const codeLength = 26;

/** A household code in the groups of 5, 5, 5, 5 and 6 characters that letters print and pages show; the start of a code in as many as it fills. */
export function groupedCode(code: string, separator: ' ' | '-' = '-'): string {
  const groups = [0, 5, 10, 15, 20].map((from) => code.slice(from, from === 20 ? undefined : from + 5));
  return groups.filter((group) => group !== '').join(separator);
}
