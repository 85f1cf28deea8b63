import type { CaseDocument } from '../domain/casework/case-event.ts';
import { type Issue, type Issues, issueNotice } from './issue-notice.ts';
import { isIssued } from './issued-kinds.ts';

/** The documents that a step is taken with: those brought, and those of its `kinds` that the service issues itself, issued now. */
export async function withIssued(
  world: Issues,
  kinds: readonly string[],
  issue: Issue,
  brought: readonly CaseDocument[] = [],
): Promise<readonly CaseDocument[]> {
  const issued: CaseDocument[] = [];
  for (const kind of kinds) if (isIssued(kind)) issued.push(await issueNotice(world, kind, issue));
  return [...brought.filter(({ kind }) => !isIssued(kind)), ...issued];
}
