import type { ListingFile } from '../casework/listing-file.ts';
import { openListingFiles } from '../casework/listing-files.ts';
import { vetoesSince } from '../casework/vetoes-since.ts';
import { awaitedStep, possibleSteps } from '../domain/casework/possible-steps.ts';
import { preparing } from '../domain/casework/prepared.ts';
import { listingName } from '../domain/listing/listing.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import type { Day } from '../domain/month.ts';
import { answersDue, brokenWaits, type Gathered, of, type ReadsCases, readyStep } from './case-waits.ts';
import { guessedWaits } from './record-waits.ts';

/** Where listings are. */
const room = '/bureau/lists';

/** What waits of open listings: steps that can be taken, what the firm said, requests for repair, listings whose ground is gone, and red ones of firms with an accident or a penalty since. */
export async function listingWaits(world: ReadsCases, today: Day): Promise<readonly Gathered[]> {
  const { read, broken } = await openListingFiles(world);
  const red = read.map(({ listing }) => listing).filter(({ list }) => list === 'red');
  const vetoes = await vetoesSince(world, red);
  const found = await Promise.all(read.map((file) => ofListing(world, file, vetoes, today)));
  return [...found.flat(), ...brokenWaits(broken, room)];
}

type Vetoes = Awaited<ReturnType<typeof vetoesSince>>;

async function ofListing(
  world: ReadsCases,
  file: ListingFile,
  vetoes: Vetoes,
  today: Day,
): Promise<readonly Gathered[]> {
  const { listing, evidence, statements, state, spans } = file;
  const name = listingName(listing);
  const path = `${room}/${name}`;
  const one = of(path, room);
  const steps = possibleSteps(listingTable, listing.events, file, today);
  const open = statements.filter(({ answered }) => answered === undefined);
  const objections = open.filter(({ kind }) => kind === 'objection');
  const revocations = open.filter(({ kind }) => kind === 'revocation');
  const reviews = open.filter(({ kind }) => kind === 'review');
  const isProposed = preparing(listingTable, listing.events, 'propose-end') !== undefined;
  // What was listed a director revokes, after an officer has heard the firm where it is an honour; what was not is withdrawn as somebody else proposed.
  const may = isProposed || (state === 'listed' && listing.list === 'black') ? 'decide-case' : 'work-on-case';
  return [
    ...readyStep(awaitedStep(steps), name, one, ['listing-steps', 'listing-decisions']),
    ...(await answersDue(world, spans, objections, name, one, today)),
    ...revocations.map(({ number }) => one('answer-case-objections', 'work-on-case', `${name}-${number}`)),
    ...reviews.map(({ number }) => one('answer-reviews', 'decide-case', `${name}-${number}`)),
    ...(evidence.has('repair-asked') ? [one('decide-repairs', 'decide-case', name)] : []),
    ...(evidence.has('repair-asked') && evidence.has('clean-months') && !isProposed
      ? [one('listing-steps', 'work-on-case', `${name}-propose-end`)]
      : []),
    ...(isProposed ? [one('decide-ends', 'decide-case', name)] : []),
    // What nobody took up gives way by itself.
    ...(state !== 'proposed' && state !== 'revoked' && evidence.has('superseded')
      ? [one('ground-gone', may, `${name}-${may}`)]
      : []),
    ...vetoWaits(file, vetoes, one),
    ...guessedWaits(name, file, today),
  ];
}

/** A red entry whose firm had an accident or a penalty is looked at by an officer, and by the director who may withdraw or revoke it: nothing ends by itself. PRACTICE §4. */
function vetoWaits(
  { listing }: ListingFile,
  vetoes: Vetoes,
  one: ReturnType<typeof of>,
): readonly Gathered[] {
  if (listing.list !== 'red') return [];
  // A further one is told anew.
  return vetoes(listing).flatMap(({ key }) => {
    const thing = `${listingName(listing)}-${key}`;
    return [one('red-vetoes', 'work-on-case', thing), one('revoke-red', 'decide-case', thing)];
  });
}
