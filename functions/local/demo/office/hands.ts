import type { CompoundId } from '../../../domain/compound.ts';
import type { ExitId } from '../../../domain/exit-case/exit-case.ts';
import type { FirmId } from '../../../domain/firm.ts';
import type { ListingId } from '../../../domain/listing/listing.ts';
import type { World } from '../../../ports.ts';
import type { County } from '../county.ts';

/** Which of the demo's people takes a step, by what the table asks. */
export type Login =
  | 'officer'
  | 'officer-2'
  | 'director'
  | 'director-2'
  | 'firm-bad'
  | 'firm-mended'
  | 'firm-good';

/** What the demo's office works with on a day. */
export interface Desk {
  readonly world: World;
  readonly county: County;
  readonly pen: OfficePen;
}

/** A step that the story means to be taken. */
export interface Move {
  readonly login: Login;
  readonly step: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** An item of a compound as its page names it: which firm it concerns, and its number; no number for one that is opened. */
export interface ItemPlace {
  readonly compound: CompoundId;
  readonly firm: FirmId;
  readonly number?: number;
}

/** Takes the steps that the story means, as whoever the story says. Throws what was refused. */
export interface OfficePen {
  listing(listing: ListingId, move: Move): Promise<void>;
  exit(one: ExitId, move: Move): Promise<void>;
  item(place: ItemPlace, move: Move): Promise<void>;
}
