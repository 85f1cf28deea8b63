import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Household } from '../domain/household.ts';
import { addMonths, type Day, firstDay, lastDay, type Month } from '../domain/month.ts';
import { maxRevisions, type Pseudonym, type Rating } from '../domain/rating.ts';
import type { Survey } from '../domain/survey.ts';
import { serviceBetween } from '../domain/tenure.ts';
import type { Ticket } from '../domain/ticket.ts';
import { earlierInWindow, windowOf } from '../domain/window.ts';
import type { ResidentWorld } from './resident-world.ts';

/** A form ready to be shown, with what this browser may see of the household's earlier rating. */
export interface OpenForm {
  readonly kind: 'form';
  readonly ticket: Ticket;
  /** Where this browser keeps the household's unsent answers: a word that says nothing to anyone else. */
  readonly shelf: string;
  readonly survey: Survey;
  readonly compound: Compound;
  readonly firm: Firm | undefined;
  /** The company changed inside the window. */
  readonly handover: boolean;
  /** The household rated in this month; its answers only where this browser gave them. */
  readonly standing: { readonly day: Day; readonly answers: string | undefined } | undefined;
  /** It rated in an earlier month only, and that rating counts up to the end of `until`. */
  readonly earlier: { readonly month: Month; readonly until: Day } | undefined;
}

/** Why there is no form: an unregistered compound, no survey or policy or key for the month, nobody to rate, or no edits left. */
export type NoForm = { readonly kind: 'unknown' | 'no-survey' | 'no-firm' | 'limit' };

/** What a household finds when it opens the form of `month` (the present one, or the last while it still takes forms). Reads only. `browser` is the browser's random name. */
export async function openForm(
  world: ResidentWorld,
  household: Household,
  browser: string,
  month: Month,
): Promise<OpenForm | NoForm> {
  const openedAt = world.clock.now();
  const now = world.calendar.dayOf(openedAt);
  const [today = now] = [now, lastDay(month)].sort();
  const [compound, survey, policy] = await Promise.all([
    world.registry.compound(household.compound),
    world.rules.survey(month),
    world.rules.policy(month),
  ]);
  if (compound === undefined) return { kind: 'unknown' };
  if (survey === undefined || policy === undefined) return { kind: 'no-survey' };
  const service = serviceBetween(compound.tenures, today, today);
  if (service.kind !== 'served' && compound.mode === 'market') return { kind: 'no-firm' };
  const window = windowOf(month, policy.windowMonths);
  const pseudonyms = await world.pseudonyms.of(household, window);
  if (!pseudonyms.has(month)) return { kind: 'no-survey' };
  const find = (of: Month) => findRating(world, household, pseudonyms, of);
  const [firm, mark, shelf, standing] = await Promise.all([
    service.kind === 'served' ? world.registry.firm(service.firm) : undefined,
    world.pseudonyms.mark(month, 'browser', browser),
    world.pseudonyms.mark(month, 'browser', browser, household.compound, String(household.number)),
    find(month),
  ]);
  if (standing !== undefined && standing.rev >= maxRevisions) return { kind: 'limit' };
  const own = standing !== undefined && standing.browser === mark;
  return {
    kind: 'form',
    ticket: {
      month,
      household,
      openedAt,
      rev: standing?.rev ?? 0,
      requestId: world.randomness.id(),
      contested: standing !== undefined && (standing.contested || !own),
    },
    shelf,
    survey,
    compound,
    firm,
    handover: serviceBetween(compound.tenures, firstDay(window[0] ?? month), today).kind === 'handover',
    standing: standing && { day: standing.day, answers: own ? standing.answers : undefined },
    earlier: standing === undefined ? await countingFrom(month, policy.windowMonths, find) : undefined,
  };
}

/** The newest month before this one in which the household rated and whose rating still counts. */
async function countingFrom(
  month: Month,
  windowMonths: number,
  find: (month: Month) => Promise<Rating | undefined>,
): Promise<OpenForm['earlier']> {
  const months = earlierInWindow(month, windowMonths);
  const found = await Promise.all(months.map(find));
  const last = months.find((_, index) => found[index] !== undefined);
  return last && { month: last, until: lastDay(addMonths(last, windowMonths - 1)) };
}

async function findRating(
  world: Pick<ResidentWorld, 'ratings'>,
  household: Household,
  pseudonyms: ReadonlyMap<Month, Pseudonym>,
  month: Month,
): Promise<Rating | undefined> {
  const pseudonym = pseudonyms.get(month);
  return pseudonym && (await world.ratings.find(month, household.compound, pseudonym));
}
