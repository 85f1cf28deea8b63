import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  hiddenCells,
  isUnanimous,
  minimumCell,
  suppress,
} from '../../functions/domain/suppression.ts';
import { policyOf, tallyWith } from '../support/plans.ts';

const sum = (cells: readonly Cell[]) => cells.reduce((total, { n }) => total + n, 0);

describe('publication minimums', () => {
  it('hide a cell of 9 and show a cell of 10', () => {
    expect([
      ...hiddenCells([
        { id: 'a', n: 9 },
        { id: 'b', n: 10 },
      ]),
    ]).toEqual(['a']);
  });

  it('hide the next smallest cell of a published sum, so that one hidden cell cannot be found by subtraction', () => {
    const cells = [
      { id: 'a', n: 5 },
      { id: 'b', n: 60 },
      { id: 'c', n: 40 },
    ];
    expect(suppress(cells)).toEqual({ hidden: new Set(['a', 'c']), sumToo: false });
  });

  it('hide the sum itself where nothing else is left to hide', () => {
    expect(suppress([{ id: 'a', n: 5 }])).toEqual({ hidden: new Set(['a']), sumToo: true });
    const one = [
      { id: 'a', n: 5 },
      { id: 'b', n: 60 },
    ];
    expect(suppress(one, new Set(), new Set(['b']))).toEqual({ hidden: new Set(['a']), sumToo: true });
  });

  it('hide what a superseded version hid, even where it has grown', () => {
    const { hidden } = suppress(
      [
        { id: 'a', n: 12 },
        { id: 'b', n: 60 },
      ],
      new Set(['a']),
    );
    expect(hidden).toEqual(new Set(['a', 'b']));
  });

  it('hide a part where a hidden firm total could otherwise be added up from its parts', () => {
    const cells: Cell[] = [
      { id: 'all', n: 1045 },
      { id: 'f', n: 5, totals: ['all'] },
      { id: 'g', n: 40, totals: ['all'] },
      { id: 'h', n: 1000, totals: ['all'] },
      { id: 'g1', n: 40, totals: ['g'] },
      { id: 'f1', n: 5, totals: ['f'] },
    ];
    expect([...hiddenCells(cells)].sort()).toEqual(['f', 'f1', 'g', 'g1']);
  });

  it('leave of every visible sum nothing hidden, or at least ten answers over at least two cells', () => {
    const anyCells = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(4), fc.nat(2)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyCells, fc.array(fc.nat(39), { maxLength: 5 }), (rows, before) => {
        const parts: Cell[] = rows.map(([n, firm, street], j) => ({
          id: `p${j}`,
          n,
          totals: [`f${firm}`, `s${street}`],
        }));
        const ids = [...new Set(parts.flatMap(({ totals }) => totals ?? []))];
        const totals = ids.map((id) => ({
          id,
          n: sum(parts.filter((part) => part.totals?.includes(id))),
          totals: id.startsWith('f') ? ['all'] : [],
        }));
        const cells: Cell[] = [...parts, ...totals, { id: 'all', n: sum(parts) }];
        const hidden = hiddenCells(cells, { hiddenBefore: new Set(before.map((j) => `p${j}`)) });
        for (const { id, n } of cells) {
          if (n < minimumCell) expect(hidden.has(id)).toBe(true);
          const secret = cells.filter((cell) => cell.totals?.includes(id) && hidden.has(cell.id));
          const hasParts = cells.some((cell) => cell.n > 0 && cell.totals?.includes(id));
          if (hidden.has(id)) expect(hasParts && secret.every((part) => part.n === 0)).toBe(false);
          else if (secret.length > 0) {
            expect(secret.length).toBeGreaterThanOrEqual(2);
            expect(sum(secret)).toBeGreaterThanOrEqual(minimumCell);
          }
        }
      }),
    );
  });

  it('let cells too small for a table cover a secret one, without calling them secret', () => {
    const cells: Cell[] = [
      { id: 'f', n: 165 },
      { id: 'a', n: 100, totals: ['f'] },
      { id: 'b', n: 60, totals: ['f'] },
      { id: 'c', n: 5, totals: ['f'] },
    ];
    expect([...hiddenCells(cells, { notShown: new Set(['b']) })]).toEqual(['c']);
    const single: Cell[] = [
      { id: 'f', n: 60 },
      { id: 'a', n: 60, totals: ['f'] },
    ];
    expect([...hiddenCells(single, { notShown: new Set(['a']) })]).toEqual([]);
  });

  it.each([
    [
      'the same answers, whatever each wants improved first',
      true,
      [
        ['5355555a', 8],
        ['5355555-', 20],
      ],
    ],
    [
      'all fives, whatever each left out',
      true,
      [
        ['5555555-', 60],
        ['55-----a', 30],
        ['5---555-', 30],
      ],
    ],
    [
      'all ones, whatever each left out',
      true,
      [
        ['1111111-', 60],
        ['11-----a', 30],
      ],
    ],
    [
      'the same average in other aspects',
      true,
      [
        ['45-3----', 60],
        ['4-53----', 30],
      ],
    ],
    [
      'the same valid answers beside an invalid rating',
      true,
      [
        ['3333333-', 60],
        ['-1------', 2],
      ],
    ],
    [
      'one four among the fives',
      false,
      [
        ['5555555-', 60],
        ['5555554-', 1],
      ],
    ],
    [
      'all fives but for one aspect of a shorter rating',
      false,
      [
        ['5555555-', 60],
        ['54-----a', 1],
      ],
    ],
    ['nobody', false, []],
  ] as const)('know a cell where everybody agrees: %s', (_, agrees, answers) => {
    const { patterns } = tallyWith('0001', answers);
    expect(isUnanimous(patterns, policyOf().aspectWeights)).toBe(agrees);
  });
});

const cellsOf = (...counts: readonly number[]): readonly Cell[] =>
  counts.map((n, index) => ({ id: `c${index}`, n }));

it('shows a cell of 10 and hides a cell of 9', () => {
  expect([...suppress(cellsOf(10, 10)).hidden]).toEqual([]);
  expect([...suppress(cellsOf(9, 10, 40)).hidden]).toEqual(['c0', 'c1']);
});

it('hides the next smallest until what is hidden holds ten answers over two cells', () => {
  expect([...suppress(cellsOf(3, 4, 5, 90)).hidden].sort()).toEqual(['c0', 'c1', 'c2']);
  expect([...suppress(cellsOf(3, 90, 20, 50)).hidden].sort()).toEqual(['c0', 'c2']);
});

it('hides the sum where cells that must be shown leave no other choice', () => {
  expect(suppress(cellsOf(4, 80), new Set(), new Set(['c1']))).toEqual({
    hidden: new Set(['c0']),
    sumToo: true,
  });
});

it('never leaves a hidden cell that can be found by subtraction', () => {
  const anyCells = fc.array(fc.nat(60), { maxLength: 12 });
  fc.assert(
    fc.property(anyCells, fc.nat(11), fc.nat(11), (counts, fixedAt, hiddenAt) => {
      const all = cellsOf(...counts);
      const fixed = new Set((counts[fixedAt] ?? 0) >= minimumCell ? [`c${fixedAt}`] : []);
      const already = new Set(fixed.has(`c${hiddenAt}`) ? [] : [`c${hiddenAt}`]);
      const { hidden, sumToo } = suppress(all, already, fixed);
      const left = all.filter(({ id }) => hidden.has(id));
      for (const { id, n } of all) {
        if (n < minimumCell || already.has(id)) expect(hidden.has(id)).toBe(true);
        if (fixed.has(id)) expect(hidden.has(id)).toBe(false);
      }
      if (left.length === 0 || sumToo) return;
      expect(left.length).toBeGreaterThanOrEqual(2);
      expect(left.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(minimumCell);
    }),
  );
});
