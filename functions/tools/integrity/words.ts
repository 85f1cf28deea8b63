/** A word that must be there; throws an Error naming it. */
export function said(words: Readonly<Record<string, string | boolean | undefined>>, name: string): string {
  const word = words[name];
  if (typeof word !== 'string' || word.trim() === '') throw new Error(`--${name} 没有写 is missing`);
  return word.trim();
}

/** A whole number from 0 that must be there. */
export function counted(words: Parameters<typeof said>[0], name: string): number {
  const text = said(words, name);
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name}: ${text} 不是整数 is no whole number`);
  return Number(text);
}
