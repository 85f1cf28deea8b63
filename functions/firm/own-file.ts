import type { Context } from 'hono';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import { problemPage } from '../web/error-pages.tsx';
import { documentAnswer } from '../web/office/document-answer.ts';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import type { FirmWorld } from './firm-world.ts';
import { sayingsIn } from './told.ts';

/** Below a matter's page the files that its firm sent in it, and no others: `told` are the steps it is told of, undefined where the matter is not its own. */
export function ownFileRoute(
  world: FirmWorld,
  path: string,
  told: (visit: Visit, c: Context) => Promise<readonly CaseEvent<string>[] | undefined>,
): OfficeRoute {
  return {
    method: 'get',
    path: `${path}/files/:hash`,
    may: 'own-firm',
    answer: async (visit, c) => {
      const files = sayingsIn((await told(visit, c)) ?? [], undefined).flatMap((saying) => saying.files);
      const file = files.find(({ hash }) => hash === c.req.param('hash'));
      return file === undefined
        ? await problemPage(c, world.site, 'notFound')
        : await documentAnswer(world, c, file.hash, file.name);
    },
  };
}
