import { firmOfStream } from '../../domain/casework/case-stream.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { CaseHead } from '../../ports/cases.ts';
import { registered } from '../../publishing/registered.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { caseScope } from './case-scope.ts';

/** The name of a firm. */
export type Names = (firm: FirmId) => string;

/** Which firms' streams are shown, and their names: with the text that is searched for in name or code, and of those the ones within reach by what they serve today. */
export async function wantedFirms(world: BureauWorld, visit: Visit, search: string) {
  const [firms, scopeOf] = await Promise.all([registered(world).firms(), caseScope(world, visit.today)]);
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  const scope = scopeOf(visit.reach);
  const text = search.toLowerCase();
  const nameOf: Names = (firm) => names.get(firm) ?? firm;
  const isFound = (head: Pick<CaseHead, 'kind' | 'subject'>) => {
    const firm = firmOfStream(head);
    return firm !== undefined && `${nameOf(firm)} ${firm}`.toLowerCase().includes(text);
  };
  const isWanted = (head: Pick<CaseHead, 'kind' | 'subject'>) => {
    const firm = firmOfStream(head);
    return firm !== undefined && isFound(head) && scope.firm(firm);
  };
  return { isFound, isWanted, nameOf };
}
