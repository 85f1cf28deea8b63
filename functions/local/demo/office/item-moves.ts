import type { ExitFile } from '../../../casework/exit-file.ts';
import type { CompoundId } from '../../../domain/compound.ts';
import type { FirmId } from '../../../domain/firm.ts';
import type { Day } from '../../../domain/month.ts';
import { type Item, itemState } from '../../../domain/rectification/item.ts';
import type { ItemTheme } from '../../../domain/rectification/item-steps.ts';
import { daysAfter } from './days-after.ts';
import type { Move } from './hands.ts';

/** What is ordered to be put right, what the firm says it did, and what residents read of it. */
const works: readonly {
  readonly theme: ItemTheme;
  readonly what: string;
  readonly done: string;
  readonly told: string;
}[] = [
  {
    theme: 'cleaning',
    what: '垃圾点周边清扫不及时，桶身破损',
    done: '垃圾桶已全部更换，清运增至每日两次',
    told: '垃圾桶已更换，每天清运两次',
  },
  {
    theme: 'facilities',
    what: '楼道照明损坏多处未修',
    done: '楼道灯已全部更换为声控灯',
    told: '楼道灯已全部修好',
  },
];

/** Items that an order leads to, for the firm's first compounds: one each, with the order's own last day. */
export function itemsOfOrder(
  { one, running, state }: ExitFile,
  served: readonly CompoundId[],
  known: (compound: CompoundId) => boolean,
): readonly { readonly compound: CompoundId; readonly move: Move }[] {
  const due = running.find(({ clock }) => clock === 'rectification')?.last;
  if (state !== 'rectifying' || due === undefined) return [];
  return works.flatMap(({ theme, what }, index) => {
    const compound = served[index % Math.max(1, served.length)];
    if (compound === undefined || known(compound)) return [];
    const facts = {
      theme,
      what,
      firm: one.firm,
      owner: '项目经理',
      due,
      // Cleaning is what residents wished for; the rest follows from the order.
      ...(theme === 'cleaning'
        ? { source: 'residents', origin: one.events[0]?.facts.month ?? '' }
        : { source: 'exit-case', origin: `${one.firm}-${one.number}` }),
    };
    return [{ compound, move: { login: 'officer', step: 'open-item', facts } as const }];
  });
}

/** What happens next with an item: a firm that means it reports in ten days, another officer verifies; one that does not lets the time pass. */
export function itemMove(item: Item, firm: FirmId, means: boolean, today: Day): Move | undefined {
  const opened = item.events[0];
  const work = works.find(({ theme }) => theme === opened?.facts.theme);
  if (opened === undefined || work === undefined || opened.facts.firm !== firm) return undefined;
  const state = itemState(item);
  if (state === 'open' && means && today >= daysAfter(opened.day, 10))
    return { login: 'firm-mended', step: 'report', facts: { done: work.done } };
  if (state === 'reported')
    return {
      login: 'officer-2',
      step: 'verify',
      facts: { told: work.told },
      reason: '现场查看，与报告相符。',
    };
  return undefined;
}
