import { holdsPrivateNumber } from '../domain/extra-columns.ts';
import { BadRow } from '../sheets/bad-row.ts';

/** Words that systems put before a number: none of them can be somebody's name. */
const words =
  '工单|热线|诉求|受理|登记|编号|单号|流水|案件|事件|任务|投诉|报修|报事|维修|求助|咨询|建议|巡查|检查|抽查|督查|自查|整改|问题|事项|事故|处罚|立案|物业|网格|平台|市民|政务|信访|住建|城管|街道|社区|应急|消防|安监|市监|执法|文书|记录|评价|系统|单|第|号|字';

/** A number of a system: Latin letters, digits and marks between them; before and behind, at most three of its words; at least one digit. */
const ofSystem = new RegExp(`^(?:${words}){0,3}[-_:]?[A-Za-z0-9][A-Za-z0-9\\-_/.#]{0,39}(?:号|单|件)?$`);

/** The number of an official document 文号: who made it, what it is, the year, the number: 杭建罚字〔2026〕第12号. */
const ofDocument =
  /^\p{Script=Han}{1,12}[罚字决处函通令改检告监查执案]{1,2}[〔[(]\d{4}[〕\])](?:第)?\d{1,6}(?:-\d{1,3})?号?$/u;

/** A number as it is kept. A cell with other words may hold a name, a door or a story: it is refused, and not repeated. Throws `BadRow`. */
export function numberText(text: string, column: string): string {
  const known = ofDocument.test(text) || (ofSystem.test(text) && /\d/.test(text));
  if (known && !holdsPrivateNumber(text)) return text;
  throw new BadRow(
    `${column}: 不像编号（只能是字母、数字和 - _ / . #，可带“工单”“热线”等字样或文号；不能含姓名、房号、手机号、证件号，最多 40 字） does not look like a number: letters, digits and - _ / . #, no names, doors or telephones`,
  );
}
