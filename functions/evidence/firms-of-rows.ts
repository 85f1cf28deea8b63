import { parseCompoundId } from '../domain/compound.ts';
import { type FirmId, parseFirmId } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import { serviceBetween } from '../domain/tenure.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readFirmId } from '../sheets/read-firm-id.ts';

type Cells = Readonly<Record<string, string>>;

/**
 * Tells whose rows are: the firm that a row names, else the one that served its compound on its day; what it names must be registered. The registry is asked for all of them
 * at once. What is given throws `BadRow`.
 */
export async function firmsOfRows(
  { registry }: Pick<World, 'registry'>,
  rows: readonly Cells[],
): Promise<(cells: Cells, day: Day) => FirmId> {
  const codes = new Set(rows.flatMap(({ firm = '' }) => parseFirmId(firm) ?? []));
  const places = new Set(rows.flatMap(({ compound = '' }) => parseCompoundId(compound) ?? []));
  const [firms, compounds] = await Promise.all([
    registry.firmsNow([...codes]),
    registry.compoundsNow([...places]),
  ]);
  return ({ firm = '', compound = '' }, day) => {
    const id = parseCompoundId(compound);
    const place = id && compounds.get(id);
    if (place === undefined && compound !== '')
      throw new BadRow('小区编码 compound: 没有登记这个小区 no such compound is registered');
    if (firm !== '') {
      const named = readFirmId(firm);
      if (firms.has(named)) return named;
      throw new BadRow('统一社会信用代码 firm: 没有登记这家物业企业 no such firm is registered');
    }
    if (place === undefined)
      throw new BadRow('没有填物业企业信用代码或小区编码 neither a firm nor a compound is given');
    const service = serviceBetween(place.tenures, day, day);
    if (service.kind === 'served') return service.firm;
    throw new BadRow(`${place.name} ${day} 没有物业企业服务 was served by no firm on that day`);
  };
}
