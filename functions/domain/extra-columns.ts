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

/** Heads of persons, of doors and of ways to reach somebody, as clerks write them. */
const people =
  /姓名|名字|名单|联系|负责人|经理|主任|书记|法人|法定代表|电话|手机|座机|号码|身份证|证件|微信|QQ|邮箱|邮件|住址|地址|门牌|房号|室号|户主|业主(?!委员会|大会)|住户|网格[员长]|[楼组队班]长|成员|管家|保安|保洁|管理员|人员|值班|备注|[^会]员$|contact|phone|mobile|\btel\b|e-?mail|address|person|manager|resident|we-?chat|id.?card/i;

/** Whether a column may be about a person: the service holds no person's name, telephone or address. Counts and shares of people are about none. */
export function mayBeAboutPeople(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  return people.test(plain) && !/([人户]数|率|满意度)$/.test(plain);
}

/** Heads that say something of a firm or compound itself. PRACTICE §6. */
const harmless =
  /^(星级|信用|资质|等级|(物业费?)?(收费|收缴|缴费|交费)率|物业费|收费|(有无)?党(支部|组织|建)|(总|占地|用地|建筑|绿化)?面积|绿化率|容积率|[总楼幢栋][楼幢栋]?数|单元数|总户数|总套数|规划户数|电梯|停?车位|(建成|竣工|交付|入住)(年|时间|日期)|(小区|物业|房屋|住宅|项目|建筑)(类型|性质|类别)|开发商|建设单位|编号|备案号)(情况|评定|评价|得分|分|等级|级别|数|数量|台数|标准|单价|份|结果|\([^()]*\))*$/;

/** Whether a column is kept without asking; of any other, whoever imports says whether it is about a person. */
export function isHarmless(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  return !mayBeAboutPeople(name) && (harmless.test(plain) || tellsCommittee(plain));
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
