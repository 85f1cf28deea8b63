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

/** Whether a column may be about a person: the service holds no person's name, telephone or address. */
export function mayBeAboutPeople(name: string): boolean {
  return /姓名|联系人|负责人|经理|主任|法人|法定代表|电话|手机|身份证|微信|邮箱|住址|备注/.test(name);
}

/** A mobile number; a resident identity number (GB 11643): region, birthday, order, check character. A firm's credit code has no birthday in it. */
const privateNumbers =
  /(?<!\d)(1[3-9]\d{9}|[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?!\d)/;

/** Whether a text has somebody's mobile number in it, or the number of an identity card; however it is spaced. */
export function holdsPrivateNumber(text: string): boolean {
  return privateNumbers.test(text.normalize('NFKC').replaceAll(/[\s-]/g, ''));
}

/** Whether a column tells of the owners' committee 业主委员会, by the names that clerks give it. */
export function tellsCommittee(name: string): boolean {
  return /业主委员会|业委会|业主大会|owners.{0,2} (committee|assembly)/i.test(name);
}

/** Every column's name among `records` once, in an order that does not hang on theirs: the owners' committee first, the others as their characters go. */
export function extraHeadings(records: Iterable<{ readonly extra?: ExtraColumns }>): readonly string[] {
  const names = new Set<string>();
  for (const { extra } of records) for (const name of Object.keys(extra ?? {})) names.add(name);
  const rank = (name: string) => (tellsCommittee(name) ? 0 : 1);
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
