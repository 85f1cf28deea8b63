import type { Context } from 'hono';
import { compoundOfStream, firmOfStream, parseStream } from '../../domain/casework/case-stream.ts';
import { readNotice } from '../../notices/issue-notice.ts';
import { isIssued } from '../../notices/issued-kinds.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { documentAnswer } from '../../web/office/document-answer.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { advisedIn } from './advised-in.ts';
import { caseScope } from './case-scope.ts';

/** Documents of cases: those alone that stand in an event of a stream the visitor may see; what the service issued has a page to print. */
export function caseDocumentRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/documents/:hash',
      may: 'see-cases',
      answer: (visit, c) => document(world, visit, c),
    },
  ];
}

async function document(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const hash = c.req.param('hash') ?? '';
  const stream = parseStream(c.req.query('in') ?? '');
  const events = stream === undefined ? [] : await world.cases.events(stream);
  const found = events.flatMap(({ documents }) => documents).find((one) => one.hash === hash);
  if (stream === undefined || found === undefined) return await problemPage(c, world.site, 'notFound');
  const scope = (await caseScope(world, visit.today))(visit.reach);
  const [firm, compound] = [firmOfStream(stream), compoundOfStream(stream)];
  const isWithin =
    (firm !== undefined && scope.firm(firm, advisedIn(events))) ||
    (compound !== undefined && scope.compound(compound));
  if (!isWithin) return await problemPage(c, world.site, 'notFound');
  const notice = isIssued(found.kind) ? await readNotice(world, hash) : undefined;
  if (notice === undefined) return await documentAnswer(world, c, hash, found.name);
  return c.redirect(linkFor(visit.reader, `/bureau/notices/${notice.code}`), 303);
}
