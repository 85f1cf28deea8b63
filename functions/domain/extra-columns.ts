/** Columns of clerks' files that the service does not know, by their names: kept and exported, never scored. */
export type ExtraColumns = Readonly<Record<string, string>>;

/** What is kept of unknown columns: a compound must stay within one read. */
export const extraLimits = { columns: 12, name: 20, value: 40 } as const;

/** Extra columns with those of a newer file over them; a column that is empty there is gone, one that is not there stays. */
export function extraAfter(
  before: ExtraColumns | undefined,
  newer: ExtraColumns,
): { readonly extra?: ExtraColumns } {
  const left = Object.entries({ ...before, ...newer }).filter(([, value]) => value !== '');
  const kept = left.slice(0, extraLimits.columns).sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length === 0 ? {} : { extra: Object.fromEntries(kept) };
}
