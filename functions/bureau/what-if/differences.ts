import type { FirmId } from '../../domain/firm.ts';
import type { MonthOutcome, TriedMonth } from '../../ranking/what-if.ts';

/** What is different for a firm, as a key of the page's words. */
export type Difference =
  | 'newlyRanked'
  | 'noLonger'
  | 'onBlack'
  | 'offBlack'
  | 'onRed'
  | 'offRed'
  | 'onWatch'
  | 'offWatch'
  | 'moved';

/** A firm that came out differently. */
export interface DifferentFirm {
  readonly firm: FirmId;
  readonly name: string;
  readonly sealed: MonthOutcome['ranked'][number] | undefined;
  readonly tried: MonthOutcome['ranked'][number] | undefined;
  readonly differences: readonly Difference[];
}

/** The firms of a month that other numbers would have treated otherwise, in order of their credit codes. */
export function differentFirms({ names, sealed, tried }: TriedMonth): readonly DifferentFirm[] {
  const firms = [sealed, tried].flatMap((one) => [...one.ranked.map(({ firm }) => firm), ...one.unranked]);
  return [...new Set(firms)].sort().flatMap((firm) => {
    const [before, after] = [sealed, tried].map(({ ranked }) => ranked.find((row) => row.firm === firm));
    const turned = (list: 'black' | 'red' | 'watch', on: Difference, off: Difference) => {
      const [was, is] = [sealed[list].includes(firm), tried[list].includes(firm)];
      return was === is ? [] : [is ? on : off];
    };
    const differences: Difference[] = [
      ...(before === undefined && after !== undefined ? (['newlyRanked'] as const) : []),
      ...(before !== undefined && after === undefined ? (['noLonger'] as const) : []),
      ...turned('black', 'onBlack', 'offBlack'),
      ...turned('red', 'onRed', 'offRed'),
      ...turned('watch', 'onWatch', 'offWatch'),
      ...(moved(before, after) ? (['moved'] as const) : []),
    ];
    const name = names.get(firm) ?? firm;
    return differences.length === 0 ? [] : [{ firm, name, sealed: before, tried: after, differences }];
  });
}

type Row = MonthOutcome['ranked'][number] | undefined;

function moved(a: Row, b: Row): boolean {
  return a !== undefined && b !== undefined && (a.lower !== b.lower || a.upper !== b.upper);
}
