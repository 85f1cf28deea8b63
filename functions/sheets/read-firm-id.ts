import { type FirmId, parseFirmId } from '../domain/firm.ts';
import { BadRow } from './bad-row.ts';

/** A firm's credit code as a sheet has it. Throws `BadRow`, with a word of its own for one that a spreadsheet turned into a number. */
export function readFirmId(given: string): FirmId {
  if (/^\d(\.\d+)?E\+?\d+$/i.test(given))
    throw new BadRow(
      '统一社会信用代码 firm: 已被表格软件变成数字、后几位已丢失，请把该列设为“文本”再重新填写 it was turned into a number by a spreadsheet; format the column as text and type it again',
    );
  const id = parseFirmId(given);
  if (id === undefined)
    throw new BadRow(
      '统一社会信用代码 firm: 不对（应为 18 位，末位为校验码） no valid credit code (18 characters with a check character)',
    );
  return id;
}
