import { holdsLandline, holdsPrivateNumber, withoutPrivateNumbers } from '../domain/private-numbers.ts';

/** Words of files' names by which a clerk knows a file again; none of them is a name or a place to live in. */
const words =
  /工单|热线|诉求|投诉|举报|求助|检查|抽查|督查|巡查|执法|自查|自纠|整改|信用|等级|评级|评价|星级|事故|处罚|安全|行政|抽样|第三方|调查|满意度|物业|企业|公司|小区|名单|清单|台账|明细|汇总|统计|数据|导出|导入|报表|表格|登记表|记录|资料|佐证|模板|更正|补充|修改|新增|全部|全量|最新|完整|最终|定稿|终稿|副本|本月|上月|季度|上半年|下半年|年度|年|月|日|季|周|第|份|号|版|表|件|全市|全区|全县|市|区|县|住建局|城管局|信访局|政务|平台|中心|系统|及|和|与|的|至|到|-/g;

/** Words beside which a number is that of a house or a room, of which only the word would be left. */
const units = ['幢', '栋', '座', '单元', '楼', '层', '室', '房', '户', '弄'];

/** The same with the number behind them. */
const unitsBefore = ['幢', '栋', '座', '单元', '楼', '弄', '室', '房'];

/** A room as it stands on doors, with any mark between: 3-501, 3-2-501, 3#501. */
const room = /(?<![\d])(?<!\d[-_/.#—–])\d{1,3}[-_/.#—–]+(?:\d{1,2}[-_/.#—–]+)?\d{3,4}(?!\d)(?![-_/.#—–]\d)/g;

/** Latin words with the digits beside them, and what of them is no name. */
const latin = /[A-Za-z0-9]+/g;
const latinWords =
  /^(?:csv|xlsx?|gbk|utf|utf8|export|import|data|list|table|sheet|report|final|copy|new|all|orders?|work|hotline|inspections?|checks?|self|credit|stars?|accidents?|samples?|evidence|firms?|gd|jc|[vqh]\d{1,2}|sheet\d{1,2}|\d{8}t\d{4,6})$/i;

/** What is kept of a file's name: digits, marks, and the words that files of evidence are called by. All else may be a name, an address or a telephone, and is `*`. */
export function keptFileName(name: string): string {
  const plain = withoutPrivateNumbers(
    withoutMail(name.normalize('NFKC')),
    (digits) => holdsPrivateNumber(digits) || holdsLandline(digits),
  )
    .replaceAll(/\d[\d－-]*/g, (digits, at: number, whole: string) =>
      isDoor(whole.slice(0, at), whole.slice(at + digits.length)) ? '*' : digits,
    )
    .replaceAll(room, '*')
    .replaceAll(latin, (word) => (/^\d+$/.test(word) || latinWords.test(word) ? word : '*'));
  const kept = plain.replaceAll(/\p{Script=Han}+/gu, (text) => {
    let own = '';
    let after = 0;
    for (const { 0: word, index } of text.matchAll(words)) {
      own += (index > after ? '*' : '') + word;
      after = index + word.length;
    }
    return own + (text.length > after ? '*' : '');
  });
  return kept.replaceAll(/\*+/g, '*');
}

/** A mail's address is the whole word around its mark. */
function withoutMail(name: string): string {
  const parts = name.split(/([\s,;，；()（）]+)/);
  return parts.map((part) => (part.includes('@') ? '*' : part)).join('');
}

function isDoor(before: string, after: string): boolean {
  const [ended, begun] = [before.trimEnd(), after.trimStart()];
  return units.some((unit) => begun.startsWith(unit)) || unitsBefore.some((unit) => ended.endsWith(unit));
}
