import type { ExitFile } from '../casework/exit-file.ts';
import type { ListingFile } from '../casework/listing-file.ts';
import type { CaseDocument } from '../domain/casework/case-event.ts';
import { streamText } from '../domain/casework/case-stream.ts';
import type { Firm } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Notice, NoticeKind } from '../domain/notice.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import { serviceBetween } from '../domain/tenure.ts';
import type { World } from '../ports.ts';
import { registered } from '../publishing/registered.ts';
import { evaluatedCompounds, sealedMonths } from '../publishing/sealed-months.ts';
import {
  adviceDecision,
  adviceLetter,
  exitNotice,
  handoverList,
  interviewNotice,
  rectificationOrder,
  warningLetter,
} from './exit-notices.ts';
import type { Ground, Written } from './ground.ts';
import {
  endDecision,
  listingDecision,
  listingNotice,
  publicNotice,
  revocationNotice,
} from './listing-notices.ts';

/** What issuing asks of the world. */
export type Issues = Pick<
  World,
  'cases' | 'documents' | 'registry' | 'results' | 'site' | 'clock' | 'calendar'
>;

/** The file a notice is issued in, and the step it goes with. */
export interface Issue {
  readonly file: ListingFile | ExitFile;
  readonly facts: Readonly<Record<string, string>>;
  readonly reason: string;
}

/**
 * Issues a notice: gives it its number, writes it from the file as it stands, keeps it by its hash and registers it. What it gives is attached to the
 * step; a step that is refused afterwards leaves a number without effect. Throws where the file is of no such kind.
 */
export async function issueNotice(world: Issues, kind: NoticeKind, issue: Issue): Promise<CaseDocument> {
  const file = toldIn(kind, issue.file);
  const ground = await groundOf(world, { ...issue, file });
  const written = write(kind, file, ground);
  const year = Number(ground.day.slice(0, 4));
  const number = await world.cases.nextNotice(year);
  const code = `${year}-${number}`;
  const { word, notes = [], ...rest } = written;
  const notice: Notice = {
    schema: 'linping-notice/1',
    kind,
    code,
    number: `${world.site.noticeWord}${word}〔${year}〕${number}号`,
    ...rest,
    notes,
    issuer: world.site.sponsor === '' ? '（主管部门）' : world.site.sponsor,
    day: ground.day,
    status: `${world.site.origin}/results/notices/${code}`,
    demo: world.site.demo,
  };
  const kept = await world.documents.keep(new TextEncoder().encode(canonicalJson(notice)));
  if (typeof kept === 'string') throw new Error(`the notice ${code} was not kept: ${kept}`);
  const { hash } = kept;
  await world.cases.keepNotice({ code, kind, day: ground.day, hash, stream: streamText(file.stream) });
  return { kind, name: `${notice.title} ${notice.number}`, hash };
}

/** A file as a notice may tell of it: the public hears what was released, whatever newer version is sealed. */
function toldIn(kind: NoticeKind, file: Issue['file']): Issue['file'] {
  const isPublic = kind === 'public-notice' && 'listing' in file && file.published !== undefined;
  return isPublic ? { ...file, found: file.published } : file;
}

/** A notice that was issued, by its hash; undefined where there is none. */
export async function readNotice(
  { documents }: Pick<World, 'documents'>,
  hash: string,
): Promise<Notice | undefined> {
  const found = await documents.read(hash);
  if (found?.type !== 'json') return undefined;
  const notice: Partial<Notice> = JSON.parse(new TextDecoder().decode(found.bytes));
  return notice.schema === 'linping-notice/1' ? (notice as Notice) : undefined;
}

const ofListing: Partial<Record<NoticeKind, (of: Ground<ListingFile>) => Written>> = {
  'listing-notice': listingNotice,
  'listing-decision': listingDecision,
  'public-notice': publicNotice,
  'repair-decision': (of) => endDecision(of, 'repair'),
  'revocation-notice': revocationNotice,
  'revocation-decision': (of) => endDecision(of, 'revocation'),
};

const ofExit: Partial<Record<NoticeKind, (of: Ground<ExitFile>) => Written>> = {
  'warning-letter': warningLetter,
  'interview-notice': interviewNotice,
  'rectification-order': rectificationOrder,
  'exit-notice': exitNotice,
  'advice-decision': adviceDecision,
  'advice-letter': adviceLetter,
  'handover-list': handoverList,
};

function write(
  kind: NoticeKind,
  file: ListingFile | ExitFile,
  ground: Omit<Ground<ListingFile>, 'file'>,
): Written {
  const written =
    'listing' in file ? ofListing[kind]?.({ ...ground, file }) : ofExit[kind]?.({ ...ground, file });
  if (written === undefined) throw new Error(`${kind} is no notice of such a file`);
  return written;
}

async function groundOf(
  world: Issues,
  { file, facts, reason }: Issue,
): Promise<Omit<Ground<ListingFile>, 'file'>> {
  const id = 'listing' in file ? file.listing.firm : file.one.firm;
  const proposal = 'listing' in file ? file.found : (file.one.events[0]?.facts ?? {});
  const day = world.calendar.dayOf(world.clock.now());
  const { month = '', version = '' } = proposal;
  const [firm, sealed, all] = await Promise.all([
    world.registry.firm(id),
    sealedMonths(world).sealed(month as Month, Number(version)),
    registered(world).compounds(),
  ]);
  if (sealed === undefined) throw new Error(`${month} v${version} is not sealed, but a file rests on it`);
  const serves = ({ tenures }: (typeof all)[number]) => {
    const service = serviceBetween(tenures, day, day);
    return service.kind === 'served' && service.firm === id;
  };
  // A listing speaks of what was evaluated, an exit case of what the firm serves today.
  const compounds =
    'listing' in file
      ? evaluatedCompounds(sealed, id)
      : all.filter(serves).map((compound) => ({ id: compound.id, name: compound.name }));
  const named: Pick<Firm, 'id' | 'name'> = { id, name: firm?.name ?? id };
  const { policy } = sealed.manifest;
  return { firm: named, policy, facts, reason, compounds, site: world.site, day };
}
