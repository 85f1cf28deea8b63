import { expect, it } from 'vitest';
import { type Confirmation, confirmationsText } from '../../../functions/domain/indicator/confirmation.ts';
import type { Day } from '../../../functions/domain/month.ts';

const inspection = (index: number): Confirmation => ({
  kind: 'inspection',
  day: `2026-11-${String(index).padStart(2, '0')}` as Day,
  facts: { key: `J-${index}`, score: '41' },
});

it('what an event keeps of confirmations names every figure, the newest first, and never breaks one off', () => {
  expect(confirmationsText([])).toBe('');
  expect(confirmationsText([inspection(1), inspection(2)])).toBe(
    'inspection 2026-11-02 key=J-2 score=41; inspection 2026-11-01 key=J-1 score=41',
  );
  const many = confirmationsText(Array.from({ length: 90 }, (_, index) => inspection((index % 28) + 1)));
  expect(many.length).toBeLessThan(1901);
  expect(many).toMatch(/^(inspection 2026-11-\d\d key=J-\d+ score=41(; |$))+$/);
});
