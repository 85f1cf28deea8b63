import { fill } from '../web/fill.ts';
import { type LetterFacts, printed } from './letter-facts.ts';

const lines = [
  '{compound}({id}) 第 {number} 批:{count} 封,备用信 {spares} 封',
  '',
  '1. 打印“评价信-….html”:浏览器打开,A4、双面、沿长边翻转、100% 不缩放、不要页眉页脚。正面是信,背面是纸质评价表。按楼幢、单元、房号排好,不要打乱。“评价信-全部.html”是同样的信合成一份。',
  '2. 折好、装封、封口。对照“装箱单”点数,交给社区或第三方,双方签字。当天登记:',
  '   npm run codes -- hand-over --compound {id} --batch {number}',
  '3. 社区或第三方入户发放,住户在“签收表”签收;没送到的带回。{staff}不得经手。发完登记(没送到的户号写在后面):',
  '   npm run codes -- deliver --compound {id} --batch {number} --returned 3,7',
  '   登记之前,信上的码都不能用,登记后一分钟内生效 within a minute;没送到的信一直不能用。',
  '4. 信丢了、整批丢了:npm run codes -- revoke --compound {id} --batch {number},这一批的码一分钟内作废 within a minute。',
  '5. 当场补发备用信:npm run codes -- activate --compound {id} --spare 1 --for 113(113 是户号),一分钟内生效 within a minute,那一户的旧信作废。',
  '6. “户号对照表”只由社区离线保管,下次补发、换发都要用它;不得上传,不得给{staff}。其余文件发放完即删除。',
  '',
  'This folder: letters by building (print double-sided on the long edge, actual size), packing list, signature sheets, spare letters, poster,',
  'a CSV for mail merge, and the table of household numbers and rooms, to be kept offline by the community only. Codes answer once delivery is',
  'recorded with the commands above, within a minute. Delete everything but the table when the letters are out.',
  '',
];

const planned = '   各户原来的信照常能用,登记送达时才作废;新信没送到的那户,原来的信照常用。';

/** What to do with a kit, in the order it is done. */
export function readMe(facts: LetterFacts, count: number, spares: number): string {
  const { compound, batch } = facts;
  const values = { compound: compound.name, id: compound.id, number: batch.number, count, spares };
  return lines
    .flatMap((line) => (line.startsWith('4.') && batch.onDelivery ? [planned, line] : [line]))
    .map((line) => (/\p{Script=Han}/u.test(line) ? printed(facts, line, values) : fill(line, values)))
    .join('\r\n');
}
