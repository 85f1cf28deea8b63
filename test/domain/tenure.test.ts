import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../functions/domain/firm.ts';
import type { Day } from '../../functions/domain/month.ts';
import {
  markedAs,
  overlapping,
  rankedService,
  serviceBetween,
  type Tenure,
} from '../../functions/domain/tenure.ts';

const day = (text: string) => text as Day;
const tenure = (firm: string, from: string, to?: string): Tenure => ({
  firm: firm as FirmId,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
});

describe('who serves a compound over a window', () => {
  const [from, to] = [day('2026-09-01'), day('2026-11-30')];
  it.each([
    ['one firm throughout', [tenure('A', '2025-01-01')], { kind: 'served', firm: 'A' }],
    [
      'from its first day to its last',
      [tenure('A', '2026-09-01', '2026-11-30')],
      { kind: 'served', firm: 'A' },
    ],
    ['nobody', [tenure('A', '2025-01-01', '2026-08-31')], { kind: 'none' }],
    ['one that begins a day late', [tenure('A', '2026-09-02')], { kind: 'handover' }],
    ['one that ends a day early', [tenure('A', '2026-01-01', '2026-11-29')], { kind: 'handover' }],
    [
      'one after another',
      [tenure('A', '2025-01-01', '2026-10-14'), tenure('B', '2026-10-15')],
      { kind: 'handover' },
    ],
    [
      'one whose contract was renewed without a day between',
      [tenure('A', '2025-01-01', '2026-10-31'), tenure('A', '2026-11-01')],
      { kind: 'served', firm: 'A' },
    ],
    [
      'one renewed twice, in whatever order it is written',
      [
        tenure('A', '2026-10-01'),
        tenure('A', '2025-01-01', '2026-08-31'),
        tenure('A', '2026-09-01', '2026-09-30'),
      ],
      { kind: 'served', firm: 'A' },
    ],
    [
      'one that was renewed after a day without anybody',
      [tenure('A', '2025-01-01', '2026-10-30'), tenure('A', '2026-11-01')],
      { kind: 'handover' },
    ],
    [
      'one that came back after another',
      [
        tenure('A', '2025-01-01', '2026-09-30'),
        tenure('B', '2026-10-01', '2026-10-31'),
        tenure('A', '2026-11-01'),
      ],
      { kind: 'handover' },
    ],
    [
      'one renewed before the window, and gone in it',
      [tenure('A', '2025-01-01', '2025-12-31'), tenure('A', '2026-01-01', '2026-11-29')],
      { kind: 'handover' },
    ],
  ])('%s', (_, tenures, expected) => {
    expect(serviceBetween(tenures, from, to)).toEqual(expected);
  });
});

describe('tenures of a compound', () => {
  it('may follow each other but not share a day or run backwards', () => {
    expect(overlapping([tenure('A', '2025-01-01', '2025-12-31'), tenure('B', '2026-01-01')])).toBe(false);
    expect(overlapping([tenure('B', '2025-12-31'), tenure('A', '2025-01-01', '2025-12-31')])).toBe(true);
    expect(overlapping([tenure('A', '2025-01-01'), tenure('B', '2026-01-01')])).toBe(true);
    expect(overlapping([tenure('A', '2025-02-01', '2025-01-01')])).toBe(true);
    expect(overlapping([])).toBe(false);
  });

  it('are judged the same in any order', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const any = fc.array(
      fc.tuple(days, days).map(([from, to]) => tenure('A', from, to)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(any, (tenures) => {
        expect(overlapping(tenures.toReversed())).toBe(overlapping(tenures));
      }),
    );
  });
});

describe('an emergency service', () => {
  const [old, provider] = ['A' as FirmId, 'B' as FirmId];
  const served: readonly Tenure[] = [
    { firm: old, from: day('2020-01-01'), to: day('2026-10-31') },
    { firm: provider, from: day('2026-11-01'), to: day('2027-04-30'), emergency: true },
    { firm: provider, from: day('2027-05-01') },
  ];

  it('serves like any other, and who may be ranked is a matter of days that do not touch it', () => {
    expect(serviceBetween(served, day('2027-02-01'), day('2027-04-30'))).toMatchObject({ kind: 'served' });
    expect(rankedService(served, day('2027-02-01'), day('2027-04-30'))).toEqual({ kind: 'handover' });
    expect(rankedService(served, day('2027-04-30'), day('2027-06-30'))).toEqual({ kind: 'handover' });
    expect(rankedService(served, day('2026-08-01'), day('2026-10-31'))).toMatchObject({ firm: old });
    expect(rankedService(served, day('2027-05-01'), day('2027-07-31'))).toMatchObject({ firm: provider });
  });

  it('keeps its mark where a form or a sheet says the same tenure again', () => {
    const plain = served.map(({ emergency: _, ...tenure }) => tenure);
    expect(markedAs(served, plain)).toEqual(served);
    expect(markedAs(plain, plain)).toEqual(plain);
  });
});
