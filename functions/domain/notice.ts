import type { Day } from './month.ts';

/** Documents that the service itself issues in a case, each from the case's own data. PRACTICE §4. */
export const noticeKinds = [
  'listing-notice',
  'listing-decision',
  'public-notice',
  'repair-decision',
  'revocation-notice',
  'revocation-decision',
  'warning-letter',
  'interview-notice',
  'rectification-order',
  'exit-notice',
  'advice-decision',
  'advice-letter',
  'handover-list',
] as const;

/** One of them. */
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice 文书 as it was issued: everything that is printed, frozen; kept as canonical JSON by its hash. Its language is Chinese, as office documents are. */
export interface Notice {
  readonly schema: 'linping-notice/1';
  readonly kind: NoticeKind;
  /** Year and number within it: `2026-12`. */
  readonly code: string;
  /** The number as it is printed: 物评告〔2026〕12号. */
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** Rows under heads, where the notice has a list. */
  readonly table?: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Lines after the text: enclosures, whom to ask. */
  readonly notes: readonly string[];
  readonly issuer: string;
  readonly day: Day;
  /** Public address that says whether the notice is genuine, and what of its matter is public. */
  readonly status: string;
  readonly demo: boolean;
}

/** A notice as the public register has it: enough to tell a genuine one, and whose file it belongs to. */
export interface IssuedNotice {
  readonly code: string;
  readonly kind: NoticeKind;
  readonly day: Day;
  /** SHA-256 of the notice, hex. */
  readonly hash: string;
  /** The stream of its case: `listing/black-…`. */
  readonly stream: string;
}

/** Year and number of a code; undefined where it is none. */
export function parseNoticeCode(
  text: string,
): { readonly year: number; readonly number: number } | undefined {
  const match = /^(2\d{3})-([1-9]\d{0,4})$/.exec(text);
  return match === null ? undefined : { year: Number(match[1]), number: Number(match[2]) };
}
