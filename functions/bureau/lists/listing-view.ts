import { type ListingFile, listingFile } from '../../casework/listing-file.ts';
import { type Desk, takesOf } from '../../desk/desk.ts';
import { unsureYears } from '../../desk/unsure-years.ts';
import { listingStepWords } from '../../desk/words/step-words.ts';
import type { FirmId } from '../../domain/firm.ts';
import { listingName, parseListingName } from '../../domain/listing/listing.ts';
import { listingTable } from '../../domain/listing/listing-steps.ts';
import type { Month } from '../../domain/month.ts';
import type { Reach } from '../../domain/people/scope.ts';
import type { PlannedCompound } from '../../domain/plan.ts';
import { plannedCompounds } from '../../publishing/own-compounds.ts';
import { sealedMonths } from '../../publishing/sealed-months.ts';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { caseScope } from '../casework/case-scope.ts';

/** A listing as its page shows it. */
export interface ListingView {
  readonly file: ListingFile;
  readonly firm: string;
  readonly desk: Desk;
  /** What the proposal recorded that stands. */
  readonly found: Readonly<Record<string, string>>;
  /** The firms that are surely better, or surely worse on the red list, by name. */
  readonly because: readonly { readonly firm: FirmId; readonly name: string }[];
  /** Those the evaluation counted for the firm, as its plan froze them. */
  readonly compounds: readonly PlannedCompound[];
}

/** Where the listings are. */
export const listsRoom = '/bureau/lists';

/** The listing that a path names, if it is there and within reach. */
export async function listingView(
  world: BureauWorld,
  visit: Visit,
  name: string,
): Promise<ListingView | undefined> {
  const id = parseListingName(name);
  const scopeOf = await caseScope(world, visit.today);
  const isWithin = (reach: Reach) => id !== undefined && scopeOf(reach).firm(id.firm);
  if (id === undefined || !isWithin(visit.reach)) return undefined;
  const [file, firm] = await Promise.all([listingFile(world, id), world.registry.firm(id.firm)]);
  if (file === undefined) return undefined;
  const { found } = file;
  const [month, version] = [(found.month ?? id.month) as Month, Number(found.version)];
  const [sealed, planned] = await Promise.all([
    sealedMonths(world).sealed(month, version),
    plannedCompounds(world, month, version),
  ]);
  const names = new Map(sealed?.manifest.firms.map((row) => [row.firm, row.name]));
  const because = sealed?.annex[id.list].find((one) => one.firm === id.firm)?.because ?? [];
  return {
    file,
    firm: firm?.name ?? id.firm,
    desk: await deskOf(world, visit, file, isWithin),
    found,
    because: because.map((one) => ({ firm: one, name: names.get(one) ?? one })),
    compounds: planned.filter((one) => one.firm === id.firm),
  };
}

async function deskOf(
  world: BureauWorld,
  visit: Visit,
  file: ListingFile,
  isWithin: (reach: Reach) => boolean,
): Promise<Desk> {
  const open = file.statements.filter(({ answered }) => answered === undefined);
  return {
    id: 'listing',
    side: 'office',
    table: listingTable,
    events: file.listing.events,
    known: file,
    running: file.running,
    words: listingStepWords,
    address: `${listsRoom}/${listingName(file.listing)}`,
    all: file.all,
    fixed: {},
    choices: {
      number: open.map(({ number, text }) => [String(number), `${number} · ${printable(text, 30)}`] as const),
    },
    takes: takesOf(visit, isWithin),
    unsure: await unsureYears(world, file.running),
  };
}
