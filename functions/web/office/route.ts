import type { Context } from 'hono';
import type { Day } from '../../domain/month.ts';
import type { Grant, Person } from '../../domain/people/person.ts';
import type { Permission } from '../../domain/people/role.ts';
import type { Reach } from '../../domain/people/scope.ts';
import type { Words } from '../../domain/survey.ts';
import type { World } from '../../ports.ts';
import type { Reader } from '../language.ts';
import type { SentFile } from '../sent-form.ts';

/** What every site behind sign-in asks of the world. */
export type OfficeWorld = Pick<
  World,
  'site' | 'clock' | 'calendar' | 'people' | 'sessions' | 'journal' | 'randomness' | 'log'
>;

/** A request of somebody who is signed in and may take this route. */
export interface Visit {
  readonly person: Pick<Person, 'subject' | 'name'>;
  /** The name under what is signed on this route: `X 代 Y` where X may do it only as the substitute of Y. */
  readonly signs: string;
  /** The grants in force today. */
  readonly grants: readonly Grant[];
  readonly reader: Reader;
  readonly today: Day;
  /** How far the route's permission reaches. What lies outside is answered as if it were not there: 404. */
  readonly reach: Reach;
  /** How far another permission reaches; undefined where the person has it not. */
  reachFor(permission: Permission): Reach | undefined;
  /** Goes into every form as the hidden field `token`. */
  readonly token: string;
  /** Fields of a posted form, without the token. */
  readonly fields: ReadonlyMap<string, string>;
  /** A posted JSON body, still to be checked. */
  readonly json: unknown;
  /** The file that came with a `multipart` form; undefined where none was chosen. Nothing of it is checked yet but its length. */
  readonly file: SentFile | undefined;
  /** A posted body of bytes. */
  readonly bytes: Uint8Array | undefined;
  /** The rooms this person may enter, for the menu. */
  readonly rooms: readonly Room[];
}

/** What an order is about, and short facts of it, for the journal. Never an answer, a code or a household. */
export interface Said {
  readonly about: string;
  readonly facts?: Readonly<Record<string, string>>;
}

interface Way {
  /** Below the origin, in hono's notation: `/bureau/firms/:id`. */
  readonly path: string;
  readonly may: Permission;
  readonly answer: (visit: Visit, c: Context) => Response | Promise<Response>;
}

/** A page or file. Changes nothing. */
export interface ReadingRoute extends Way {
  readonly method: 'get';
}

/** An order. It stands in the journal before it is carried out, and once more where it was refused (a status of 400 or more). */
export interface OrderRoute extends Way {
  readonly method: 'post';
  /** Its name in the journal, in kebab-case: `release-result`. */
  readonly act: string;
  readonly says: (visit: Visit, c: Context) => Said;
  /** `form` unless said; `multipart` is a form with at most one file; `json` and `bytes` are sent by scripts of ours, with the token in the header `x-token`. */
  readonly body?: 'form' | 'multipart' | 'json' | 'bytes';
  /** Bytes of a body that are read at most; 64 KB unless said, for `multipart` and `bytes` what `upload-limits.ts` says. */
  readonly maxBody?: number;
}

/** A way into a site behind sign-in: who may take it, and what answers. The matrix of roles and routes is made from these. */
export type OfficeRoute = ReadingRoute | OrderRoute;

/** A room of a site behind sign-in, as the menu shows it. */
export interface Room {
  readonly path: string;
  readonly words: Words;
  readonly may: Permission;
  /** Only for those whose permission reaches everything. */
  readonly whole?: true;
}

/** A whole site behind sign-in. */
export interface Office {
  readonly rooms: readonly Room[];
  readonly routes: readonly OfficeRoute[];
}
