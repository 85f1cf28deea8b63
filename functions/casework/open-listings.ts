import { takeStep } from '../domain/casework/take-step.ts';
import type { FirmId } from '../domain/firm.ts';
import { foundFor } from '../domain/listing/found.ts';
import {
  isOpen,
  type Listing,
  type ListKind,
  listingStream,
  listingsIn,
  listKinds,
} from '../domain/listing/listing.ts';
import type { ListingStep } from '../domain/listing/listing-states.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import type { SealedMonth } from '../publishing/sealed-months.ts';
import { sha256 } from '../ranking/sha256.ts';
import { appendStep } from './append-step.ts';
import type { OpensProposals } from './case-world.ts';
import { demandWhole } from './is-chain-broken.ts';
import { serviceOrder } from './service-step.ts';

/** Opens, marks and withdraws the listings of a sealed month by what its newest version proposes; how many events were written. One that fails hinders no other: throws at the end. */
export async function openListings(world: OpensProposals, sealed: SealedMonth): Promise<number> {
  let [written, failed] = [0, 0];
  for (const list of listKinds) {
    const proposed = new Set(sealed.annex[list].map(({ firm }) => firm));
    const mentioned = new Set([...proposed, ...(await openFirms(world, sealed, list))]);
    for (const firm of [...mentioned].sort())
      try {
        if (await settle(world, sealed, list, firm, proposed.has(firm))) written += 1;
      } catch (error) {
        failed += 1;
        world.log.error('propose-failed', error, { list });
      }
  }
  if (failed > 0) throw new Error(`${failed} listings of ${sealed.manifest.month} could not be settled`);
  return written;
}

/** Firms with an open listing of this list and, for the red one, of this month. */
async function openFirms(
  world: OpensProposals,
  { manifest }: SealedMonth,
  list: ListKind,
): Promise<readonly FirmId[]> {
  const heads = await world.cases.heads('listing', 'open');
  const beginning = list === 'black' ? 'black-' : `red-${manifest.month}-`;
  return heads
    .filter(({ subject }) => subject.startsWith(beginning))
    .map(({ subject }) => subject.slice(-18) as FirmId);
}

/** One firm: proposed anew, marked as found again, or given way. Whether an event was written. */
async function settle(
  world: OpensProposals,
  sealed: SealedMonth,
  list: ListKind,
  firm: FirmId,
  proposed: boolean,
): Promise<boolean> {
  const { month } = sealed.manifest;
  const stream = listingStream({ month, list, firm });
  const all = await world.cases.events(stream);
  await demandWhole(world, stream, all);
  const listings = listingsIn(stream, all);
  const open = listings.find(isOpen);
  const step = nextStep(listings, open, sealed, proposed);
  if (step === undefined) return false;
  const facts = step === 'give-way' ? {} : foundOf(sealed, list, firm);
  const order = serviceOrder(world, step, facts);
  const evidence = new Set([step === 'give-way' ? 'superseded' : 'sealed-proposal']);
  const decided = takeStep(listingTable, open?.events ?? [], order, { evidence, clocks: {} });
  // A listing that was decided does not give way by itself.
  if ('refused' in decided) return false;
  return (await appendStep(world, stream, all, decided)) !== 'stale';
}

function nextStep(
  listings: readonly Listing[],
  open: Listing | undefined,
  { manifest: { month, version } }: SealedMonth,
  proposed: boolean,
): Extract<ListingStep, 'propose' | 'propose-again' | 'give-way'> | undefined {
  if (open === undefined) {
    // What ended for this month, by decision or withdrawal, is not proposed for it again; what gave way is, if a later version proposes it after all.
    const before = listings.findLast((one) => foundFor(one, month) !== undefined);
    const gaveWay = before?.events.at(-1)?.step === 'give-way';
    return proposed && (before === undefined || gaveWay) ? 'propose' : undefined;
  }
  if (!proposed) return open.month === month ? 'give-way' : undefined;
  // A newer version of a month that finds the same is marked again: its figures are those that count.
  return Number(foundFor(open, month)?.version ?? 0) >= version ? undefined : 'propose-again';
}

/** What the evaluation found of a firm, as the proposal records it. */
function foundOf({ manifest, annex }: SealedMonth, list: ListKind, firm: FirmId): Record<string, string> {
  const row = manifest.firms.find((one) => one.firm === firm);
  const because = annex[list].find((one) => one.firm === firm)?.because ?? [];
  if (row === undefined)
    throw new Error(`${firm} is proposed for ${manifest.month} without being ranked in it`);
  const { score, low, high, lower, upper, answers, households } = row;
  const text = {
    version: manifest.version,
    score,
    low,
    high,
    lower,
    upper,
    answers,
    households,
    ranked: manifest.firms.length,
    surely: because.length,
  };
  return {
    month: manifest.month,
    manifest: idOf(manifest),
    policy: manifest.policy.id,
    legalBasis: manifest.policy.legalBasis,
    ...Object.fromEntries(Object.entries(text).map(([name, value]) => [name, String(value)])),
  };
}

function idOf(manifest: Manifest): string {
  return sha256(canonicalJson(manifest));
}
