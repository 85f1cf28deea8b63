import type { ExitFile } from '../casework/exit-file.ts';
import type { ListingFile } from '../casework/listing-file.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import type { Site } from '../domain/site.ts';

/** What a notice is written from: the file as it stands, and the step that it is issued with. */
export interface Ground<File extends ListingFile | ExitFile> {
  readonly file: File;
  readonly firm: Pick<Firm, 'id' | 'name'>;
  /** The policy of the evaluation that the matter rests on. */
  readonly policy: Policy;
  readonly facts: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The compounds concerned, by name. */
  readonly compounds: readonly { readonly id: CompoundId; readonly name: string }[];
  readonly site: Site;
  readonly day: Day;
}

/** What a writer gives: what is particular to one kind. */
export interface Written {
  /** The word of its number: 告, 决, 约. */
  readonly word: string;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly table?: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly notes?: readonly string[];
}
