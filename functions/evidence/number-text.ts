import { holdsLandline, holdsPrivateNumber } from '../domain/private-numbers.ts';
import { BadRow } from '../sheets/bad-row.ts';

/** Words that systems put before a number: none of them can be somebody's name. */
const words =
  '工单|热线|诉求|受理|登记|编号|单号|流水|案件|事件|任务|投诉|报修|报事|维修|求助|咨询|建议|巡查|检查|抽查|督查|自查|整改|问题|事项|事故|处罚|立案|物业|网格|平台|市民|政务|信访|住建|城管|街道|社区|应急|消防|安监|市监|执法|文书|记录|评价|系统|单|第|号|字';

/** A number of a system: Latin letters, digits and marks between them; before and behind, at most three of its words; at least one digit. */
const ofSystem = new RegExp(`^(?:${words}){0,3}[-_:]?[A-Za-z0-9][A-Za-z0-9\\-_/.#]{0,39}(?:号|单|件)?$`);

/** The number of an official document 文号: the place and the office that made it, what it is, the year, the number: 杭建罚字〔2026〕第12号. */
const ofDocument =
  /^\p{Script=Han}{0,6}(?:住建|建|综执|综|城管|城执|市监|应急|消|环|公安|公|安监|规资|规|自然资|资|房|物|卫|发改|价|税)\p{Script=Han}{0,4}[罚字决处函通令改检告监查执案]{1,3}[〔[(]\d{4}[〕\])](?:第)?\d{1,6}(?:-\d{1,3})?号?$/u;

/** A room as it stands on doors, with any mark between: 3-501, 3-2-501, A-1201. Behind two letters, or in a longer number, it is none. */
const room =
  /(?<![A-Za-z\d])(?<![A-Za-z\d][-_/.#:]{1,2})(?:\d{1,3}|[A-Za-z]\d{0,2})[-_/.#](?:\d{1,2}[-_/.#])?\d{3,4}(?![-_/.#]?[A-Za-z\d])/;

/** A number as it is kept. A cell with other words may hold a name, a door or a story: it is refused, and not repeated. Throws `BadRow`. */
export function numberText(text: string, column: string): string {
  const known = ofDocument.test(text) || (ofSystem.test(text) && /\d/.test(text) && !room.test(text));
  if (!known)
    throw new BadRow(
      `${column}: 不像编号（只能是字母、数字和 - _ / . #，可带“工单”“热线”等字样或文号；不能含姓名、房号，最多 40 字；像房号的如 3-501，请在前面加两位以上的字母代号） does not look like a number: letters, digits and - _ / . #, no names or doors; put two letters before one that looks like a door`,
    );
  if (holdsPrivateNumber(text) || holdsLandline(text))
    throw new BadRow(
      `${column}: 与手机号、座机号或证件号分不清，没有保存：确是编号的，请改用系统里的另一编号，或按“前缀-年份-序号”写，如 15-2026-00123 cannot be told from a telephone or an identity number: use another number of the system, or write it as prefix-year-sequence, 15-2026-00123`,
    );
  return text;
}
