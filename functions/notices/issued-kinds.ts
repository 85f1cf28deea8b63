import { type NoticeKind, noticeKinds } from '../domain/notice.ts';

/** Whether the service issues documents of this kind itself; all others are files that somebody brings. */
export function isIssued(kind: string): kind is NoticeKind {
  return (noticeKinds as readonly string[]).includes(kind);
}
