import type { Hono } from 'hono';
import { documentAnswer } from '../../functions/web/office/document-answer.ts';
import { startPrograms } from '../../functions/web/office/office-program.ts';
import { officeStyle } from '../../functions/web/office/office-style.ts';
import { openOffice } from '../../functions/web/office/open-office.ts';
import { takeDocument } from '../../functions/web/office/take-document.ts';
import { Token } from '../../functions/web/office/token.tsx';
import { openUploads, UploadField } from '../../functions/web/office/uploads.tsx';
import { respond } from '../../functions/web/page.tsx';
import type { TestWorld } from './world.ts';

/** A site with one form for a document, its order, which answers with what it took, and the way to fetch a document. */
export function uploadOffice(world: TestWorld): Hono {
  const may = 'answer-objection';
  const uploads = openUploads(world, '/bureau/x/upload', may);
  return openOffice(world, {
    rooms: [],
    routes: [
      ...uploads.routes,
      {
        method: 'get',
        path: '/bureau/x',
        may,
        answer: (visit, c) =>
          respond(
            c,
            {
              site: world.site,
              title: 'x',
              address: '/bureau/x',
              style: officeStyle,
              script: startPrograms,
              loadsModules: true,
            },
            <form method="post" enctype="multipart/form-data" action="/bureau/x">
              <Token visit={visit} />
              <UploadField visit={visit} uploads={uploads} label="决定书" required />
              <button type="submit" name="deed" value="keep">
                提交
              </button>
            </form>,
          ),
      },
      {
        method: 'post',
        path: '/bureau/x',
        may,
        act: 'do-x',
        body: 'multipart',
        says: ({ file }) => ({ about: '', facts: { file: file?.name ?? '' } }),
        answer: async (visit, c) => {
          const taken = (await takeDocument(world, visit)) ?? 'none';
          const status = typeof taken === 'string' ? 400 : 200;
          return c.json(
            { taken, why: visit.fields.get('why') ?? '', deed: visit.fields.get('deed') },
            status,
          );
        },
      },
      {
        method: 'get',
        path: '/bureau/x/documents/:hash',
        may,
        answer: (_, c) => documentAnswer(world, c, c.req.param('hash') ?? '', c.req.query('name') ?? ''),
      },
    ],
  });
}
