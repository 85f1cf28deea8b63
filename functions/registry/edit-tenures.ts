import type { Firm } from '../domain/firm.ts';
import { overlapping, type Tenure } from '../domain/tenure.ts';
import type { World } from '../ports.ts';
import { readDay } from '../sheets/read-day.ts';
import { firmsCalled } from './firms-called.ts';
import type { FieldFault, FormFaults } from './form-values.ts';

/** Lines of a form that are read at least; where more contracts stand, all of theirs and an empty one. */
const leastLines = 20;

/** How many lines a form of these contracts has that nothing of theirs is lost. */
export function linesFor(tenures: readonly Tenure[]): number {
  return Math.max(leastLines, tenures.length + 1);
}

/** What a form makes of a compound's contracts; `meant` are the firms that a field may mean, for whoever filled it in to choose from. */
export type TenureEdit =
  | { readonly tenures: readonly Tenure[] }
  | { readonly faults: FormFaults; readonly meant: ReadonlyMap<string, readonly Firm[]> };

/**
 * A compound's contracts as a form leaves them: `firm1`, `from1`, `to1` and so on, `lines` of them; a line with all three empty is none. A firm is told by its credit code, its
 * whole name, or both as `firmText` writes them; a part of a name is asked about. None may share a day with another.
 */
export async function tenuresOfForm(
  world: Pick<World, 'registry'>,
  fields: ReadonlyMap<string, string>,
  lines: number,
): Promise<TenureEdit> {
  const faults = new Map<string, FieldFault>();
  const tenures: Tenure[] = [];
  const meant = new Map<string, readonly Firm[]>();
  const called = await firmsCalled(world, firmTexts(fields, lines));
  for (let line = 1; line <= lines; line++) {
    const [firm = '', from = '', to = ''] = ['firm', 'from', 'to'].map(
      (name) => fields.get(`${name}${line}`)?.trim() ?? '',
    );
    if (firm === '' && from === '' && to === '') continue;
    const [{ id, like }, first, last] = [called(firm), readDay(from, 'first'), lastOf(to)];
    if (id === undefined) faults.set(`firm${line}`, like.length > 0 ? 'which-firm' : 'unknown-firm');
    if (id === undefined && like.length > 0) meant.set(`firm${line}`, like);
    if (isFault(first)) faults.set(`from${line}`, faultOf(first));
    if (isFault(last)) faults.set(`to${line}`, faultOf(last));
    if (id === undefined || isFault(first) || isFault(last)) continue;
    if (last !== undefined && last < first) faults.set(`to${line}`, 'backwards');
    const tenure: Tenure = { firm: id, from: first, ...(last !== undefined && { to: last }) };
    if (overlapping([...tenures, tenure]) && !faults.has(`to${line}`)) faults.set(`from${line}`, 'overlap');
    tenures.push(tenure);
  }
  if (faults.size > 0) return { faults, meant };
  return { tenures: tenures.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

type Read = ReturnType<typeof readDay>;
const lastOf = (text: string): Read | undefined => (text === '' ? undefined : readDay(text, 'last'));
const isFault = (day: Read | undefined): day is 'no-day' | 'lost-zero' =>
  day === 'no-day' || day === 'lost-zero';
const faultOf = (fault: 'no-day' | 'lost-zero'): FieldFault => (fault === 'no-day' ? 'bad-day' : 'lost-zero');

function firmTexts(fields: ReadonlyMap<string, string>, lines: number): readonly string[] {
  const texts = Array.from({ length: lines }, (_, index) => fields.get(`firm${index + 1}`)?.trim());
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
}
