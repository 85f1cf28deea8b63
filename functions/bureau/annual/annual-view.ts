import { itemsOf } from '../../casework/item-files.ts';
import { readStreams } from '../../casework/read-streams.ts';
import { firmOfStream } from '../../domain/casework/case-stream.ts';
import { exitCasesIn, exitStanding } from '../../domain/exit-case/exit-case.ts';
import { listingsIn as listingsOfStream, stateOf } from '../../domain/listing/listing.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import type { Manifest } from '../../domain/result/manifest.ts';
import { evidenceOver } from '../../evidence/figures.ts';
import { sealedMonths } from '../../publishing/sealed-months.ts';
import { eightAtOnce } from '../../ranking/eight-at-once.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { exitsIn, hotlineIn, itemsOpenedIn, listingsIn, replacedIn } from './annual-figures.ts';

/** A sealed month of the year: who took part, where its result is released; else only that it is not. */
export interface TakingPart {
  readonly month: Month;
  readonly status: 'released' | 'trial' | 'unreleased';
  readonly shown:
    | {
        readonly version: number;
        readonly window: number;
        readonly ratings: number | null;
        readonly households: number;
        readonly qr: number | null;
        readonly paper: number | null;
      }
    | undefined;
}

/** A year as its sheet shows it. */
export type AnnualView = Awaited<ReturnType<typeof annualView>>;

/** Reads a year: cases, listings and items from their own records, the hotline from what was imported, participation from released results alone. */
export async function annualView(world: BureauWorld, year: string) {
  const january = `${year}-01` as Month;
  const december = addMonths(january, 11);
  const [exitHeads, listingHeads, items, evidence, parts] = await Promise.all([
    world.cases.heads('exit', 'all'),
    world.cases.heads('listing', 'all'),
    itemsOf(world, 'all'),
    evidenceOver(world, ['hotline'], addMonths(january, -12), december),
    takingPart(world, january, december),
  ]);
  const cases = await readStreams(world, exitHeads, async (stream) => {
    const firm = firmOfStream(stream);
    const all = firm === undefined ? [] : exitCasesIn(firm, await world.cases.events(stream));
    for (const one of all) exitStanding(one);
    return all;
  });
  const listings = await readStreams(world, listingHeads, async (stream) => {
    const all = listingsOfStream(stream, await world.cases.events(stream));
    for (const one of all) stateOf(one);
    return all;
  });
  return {
    year,
    replaced: replacedIn(year, cases.read.flat()),
    exits: exitsIn(year, cases.read.flat()),
    listings: listingsIn(year, listings.read.flat()),
    hotline: hotlineIn(year, evidence),
    items: itemsOpenedIn(year, items.read),
    parts,
  };
}

async function takingPart(world: BureauWorld, from: Month, to: Month): Promise<readonly TakingPart[]> {
  const [months, releases] = await Promise.all([world.results.sealedMonths(), world.results.releases()]);
  const own = months.filter((month) => month >= from && month <= to);
  return await eightAtOnce(own, async (month): Promise<TakingPart> => {
    const release = releases.findLast((one) => one.month === month);
    const sealed = await sealedMonths(world).sealed(month, release?.version);
    const manifest = sealed?.manifest;
    if (manifest?.trial === true) return { month, status: 'trial', shown: undefined };
    if (release === undefined || manifest === undefined)
      return { month, status: 'unreleased', shown: undefined };
    const { ratings, qr, paper } = manifest.counts;
    const { version, window } = manifest;
    const shown = { version, window: window.length, ratings, households: householdsOf(manifest), qr, paper };
    return { month, status: 'released', shown };
  });
}

/** The households of all that was surveyed, ranked or not. */
function householdsOf({ firms, unranked, modes }: Manifest): number {
  return [...firms, ...unranked, ...modes].reduce((sum, { households }) => sum + households, 0);
}
