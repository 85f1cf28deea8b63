import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Household } from '../domain/household.ts';
import { type Day, firstDay, lastDay, type Month } from '../domain/month.ts';
import { contests } from '../domain/other-browser.ts';
import { type CollectionMode, maxRevisions, type Rating } from '../domain/rating.ts';
import type { Survey } from '../domain/survey.ts';
import { isEmergency, rankedService, serviceBetween } from '../domain/tenure.ts';
import type { Opened, Ticket } from '../domain/ticket.ts';
import { windowOf } from '../domain/window.ts';
import type { ResidentWorld } from './resident-world.ts';
import { type Counting, type Earlier, findCounting } from './what-counts.ts';

/** A form ready to be shown, with what this browser may see of the household's earlier rating. */
export interface OpenForm {
  readonly kind: 'form';
  readonly ticket: Ticket;
  /** Where this browser keeps the household's unsent answers: a word that says nothing to anyone else. */
  readonly shelf: string;
  readonly survey: Survey;
  readonly compound: Compound;
  readonly firm: Firm | undefined;
  /** The firm serves in an emergency: it is rated as whom it is and not ranked. */
  readonly emergency: boolean;
  /** The company changed inside the window, or served in an emergency. */
  readonly handover: boolean;
  /** The household rated in this month; its answers only where this browser gave them. */
  readonly standing:
    | { readonly day: Day; readonly mode: CollectionMode; readonly answers: string | undefined }
    | undefined;
  /** It rated in an earlier month only, and that rating still counts. */
  readonly earlier: Earlier | undefined;
  /** What counts for it may be none of its own: it may say so. */
  readonly mayDisown: boolean;
}

/** Why there is no form: an unregistered compound, no survey or policy or key for the month, nobody to rate, or no edits left. */
export type NoForm = { readonly kind: 'unknown' | 'no-survey' | 'no-firm' | 'limit' };

/** What a household finds when it opens by this letter the form of `month` (the present one, or the last while it still takes forms). Reads only. `browser` is the browser's random name. */
export async function openForm(
  world: ResidentWorld,
  { household, letter }: Opened,
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
  const [firm, counting] = await Promise.all([
    service.kind === 'served' ? world.registry.firm(service.firm) : undefined,
    findCounting(world, household, browser, month, policy.windowMonths),
  ]);
  if (counting === undefined) return { kind: 'no-survey' };
  const { standing, own, earlier, mayDisown } = counting;
  if (standing !== undefined && standing.rev >= maxRevisions) return { kind: 'limit' };
  const window = windowOf(month, policy.windowMonths);
  return {
    kind: 'form',
    ticket: ticketFor(month, counting, { household, letter, openedAt, requestId: world.randomness.id() }),
    shelf: await shelfOf(world, household, browser, month),
    survey,
    compound,
    firm,
    emergency: isEmergency(compound.tenures, today, today),
    handover: rankedService(compound.tenures, firstDay(window[0] ?? month), today).kind === 'handover',
    standing: standing && seen(standing, own),
    earlier,
    mayDisown,
  };
}

/** What this browser may see of a standing rating. */
function seen({ day, mode, answers }: Rating, own: boolean): OpenForm['standing'] {
  return { day, mode, answers: own ? answers : undefined };
}

function ticketFor(
  month: Month,
  { standing, mark }: Counting,
  given: Omit<Ticket, 'month' | 'rev' | 'contested'>,
): Ticket {
  return { month, rev: standing?.rev ?? 0, contested: contests(standing, mark), ...given };
}

function shelfOf(
  { pseudonyms }: Pick<ResidentWorld, 'pseudonyms'>,
  { compound, number }: Household,
  browser: string,
  month: Month,
): Promise<string> {
  return pseudonyms.mark(month, 'browser', browser, compound, String(number));
}
