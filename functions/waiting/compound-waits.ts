import { itemsOf } from '../casework/item-files.ts';
import { lastDayOf } from '../domain/casework/span.ts';
import type { Compound } from '../domain/compound.ts';
import type { Day } from '../domain/month.ts';
import { dueOf, itemName, itemState } from '../domain/rectification/item.ts';
import { registered } from '../publishing/registered.ts';
import { longUnranked } from '../publishing/sealed-head.ts';
import { brokenWaits, type Gathered, of, type ReadsCases } from './case-waits.ts';

/** Days before its end in which a trusteeship is told of: owners need time for what follows. */
const trusteeshipDays = 60;

/** What waits of rectification items: those to be verified, and those past their day. */
export async function itemWaits(world: ReadsCases, today: Day): Promise<readonly Gathered[]> {
  const room = '/bureau/rectification';
  const { read, broken } = await itemsOf(world, 'open');
  const found = read.flatMap((item) => {
    const [state, due] = [itemState(item), dueOf(item)];
    const one = of(`${room}/${item.compound}/${item.number}`, room);
    const thing = `${itemName(item)}-${item.events.length}`;
    if (state === 'reported') return [one('verify-items', 'work-on-case', thing)];
    if (state !== 'open' || due === undefined || due >= today) return [];
    return [one('items-overdue', 'work-on-case', itemName(item), { day: due, rule: 'item' })];
  });
  return [...found, ...brokenWaits(broken, room)];
}

/** Trusteeships whose contract ends soon and is followed by none. */
export async function trusteeshipWaits(world: ReadsCases, today: Day): Promise<readonly Gathered[]> {
  const soon = await lastDayOf(today, { unit: 'days', count: trusteeshipDays }, world.workingDays);
  const compounds = (await registered(world).compounds()).filter(({ mode }) => mode === 'trusteeship');
  return compounds.flatMap((compound) => {
    const end = lastEnd(compound);
    if (end === undefined || end < today || end > soon) return [];
    const one = of(`/bureau/compounds/${compound.id}`, '/bureau/compounds');
    const due = { day: end, rule: 'trusteeship' } as const;
    return [one('trusteeship-ends', 'work-on-case', `${compound.id}-${end}`, due)];
  });
}

/** The end of the last of its tenures; undefined where that is open-ended or there is none. */
function lastEnd({ tenures }: Compound): Day | undefined {
  return tenures.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.to;
}

/** Firms that could not be ranked for so long that a third-party sample is to be commissioned. METHOD §2. */
export async function unrankedWaits(world: ReadsCases): Promise<readonly Gathered[]> {
  const month = (await world.results.sealedMonths()).at(-1);
  if (month === undefined) return [];
  const firms = await longUnranked(world, month, await world.results.sealedVersion(month));
  return firms.map((firm) =>
    of(`/bureau/firms/${firm}`, '/bureau/ranking')('unranked-long', 'work-on-case', `${month}-${firm}`),
  );
}
