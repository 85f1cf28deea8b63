/** `text` with every `{name}` replaced by that value; names without a value stay as they are. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What stands between a label and what is said of it. */
export const colon = { zh: '：', en: ': ' } as const;
