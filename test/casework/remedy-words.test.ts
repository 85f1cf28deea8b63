import { expect, it } from 'vitest';
import type { RunningClock } from '../../functions/domain/listing/listing-clocks.ts';
import type { Day } from '../../functions/domain/month.ts';
import type { Site } from '../../functions/domain/site.ts';
import { deliveredWords } from '../../functions/notices/phrases.ts';

const site = { reconsideration: '某县人民政府', court: '某县人民法院' } as Site;
const from = '2026-09-10' as Day;
const running: readonly RunningClock[] = [
  { clock: 'reconsideration', from, span: { unit: 'days', count: 60 }, last: '2026-11-09' as Day },
  { clock: 'suit', from, span: { unit: 'months', count: 6 }, last: '2027-03-10' as Day },
];

it('remedies are printed with their last days, and one that is a guess by its rule alone', () => {
  const known = deliveredWords({ running, unsure: new Set() }, site);
  expect(known).toContain('在2026年11月9日24时前向某县人民政府');
  expect(known).toContain('在2027年3月10日24时前向某县人民法院');
  const guessed = deliveredWords({ running, unsure: new Set(['suit']) }, site);
  expect(guessed).toContain('在2026年11月9日24时前向某县人民政府');
  expect(guessed).toContain('自送达之日起6个月内向某县人民法院');
  expect(guessed).not.toContain('2027');
});
