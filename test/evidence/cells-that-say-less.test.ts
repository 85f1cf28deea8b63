import { expect, it } from 'vitest';
import { starsIn } from '../../functions/evidence/words-in-cells.ts';
import { returnedSheet } from '../../functions/tools/evidence/returned-sheet.ts';

it.each([
  ['★★★', 3],
  ['⭐⭐', 2],
  ['五星', 5],
  ['撤销★★★', undefined],
  ['★★★☆☆', undefined],
  ['申报★★★★★未通过', undefined],
  ['★★★★★★', undefined],
])('a cell %s says %s stars', (text, stars) => {
  expect(starsIn(text)).toBe(stars);
});

it('a returned sheet has no formula in it, and a lone dash as it was', async () => {
  const bytes = new TextEncoder().encode('工单编号,派单时间,难易程度\n=1+1,-,-1+2\n@a,+1,简单\n');
  const header = { line: 1, cells: ['工单编号', '派单时间', '难易程度'] };
  const bad = [2, 3].map((line) => ({ line, reason: '不对' }));
  const text = await returnedSheet(bytes, header, bad);
  expect(
    text
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(',').slice(0, 3)),
  ).toEqual([
    ["'=1+1", '-', "'-1+2"],
    ["'@a", "'+1", '简单'],
  ]);
});
