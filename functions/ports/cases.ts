import type { CaseEvent } from '../domain/casework/case-event.ts';
import type { CaseKind, CaseStream } from '../domain/casework/case-stream.ts';
import type { SealRecord } from '../domain/casework/seal.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import type { IssuedNotice } from '../domain/notice.ts';
import type { KeepOnce } from './month.ts';

/** A stream as the lists have it: how many events it has, and whether something in it is still open. */
export interface CaseHead extends CaseStream {
  readonly seq: number;
  readonly open: boolean;
  /** The daily job found its chain broken: nobody takes a step on it until somebody has looked into it. */
  readonly broken?: true;
  /** What is handled in it, one after another; absent for a stream of so much that its events have to be read. */
  readonly matters?: readonly Matter[];
}

/** A listing, case or item as the lists have it: enough to sort and search by without reading its events. */
export interface Matter {
  /** The month of a listing, the number of a case or an item. */
  readonly name: string;
  readonly state: string;
  /** Day of its newest event. */
  readonly day: Day;
  /** Of an item: the firm that is to put it right, and its last day where that runs. */
  readonly firm?: FirmId;
  readonly due?: Day;
  /** Of an exit case: the compounds whose owners were advised. */
  readonly compounds?: readonly CompoundId[];
}

/** The port of listings, exit cases and rectification items: streams of events, each put once under its number. */
export interface Cases {
  /** The events of a stream, in order. */
  events(stream: CaseStream): Promise<readonly CaseEvent<string>[]>;
  /** Puts an event under its `seq`; `differs` where another stands there: somebody was faster. */
  append(stream: CaseStream, event: CaseEvent<string>): Promise<KeepOnce>;
  /** Tells the lists of a stream how far it is, unless they know of a later event. */
  keepHead(head: CaseHead): Promise<void>;
  /** What the lists know of a stream; undefined for one that has no event. */
  head(stream: CaseStream): Promise<CaseHead | undefined>;
  /** The streams of a kind, by subject: all, or those alone in which something is open. */
  heads(kind: CaseKind, which: 'all' | 'open'): Promise<readonly CaseHead[]>;
  /** Notes, once, that what an event of a stream completed was carried out in the registry. */
  noteCarriedOut(stream: CaseStream, seq: number): Promise<void>;
  /** The numbers of a stream's events that were carried out. */
  carriedOut(stream: CaseStream): Promise<ReadonlySet<number>>;
  /** The next number of a notice in a year, from 1: never given twice, and not without gaps. */
  nextNotice(year: number): Promise<number>;
  /** Registers what was issued under a number that was given. */
  keepNotice(notice: IssuedNotice): Promise<KeepOnce>;
  notice(year: number, number: number): Promise<IssuedNotice | undefined>;
  /** Keeps the seal of a day, once: `differs` where the day has another. */
  keepSeal(seal: SealRecord): Promise<KeepOnce>;
  /** The newest seal; undefined before the first. */
  newestSeal(): Promise<SealRecord | undefined>;
}
