import { program } from 'program:bureau/browser/evidence.ts';
import type { OfficeRoute } from '../../web/office/route.ts';
import { browserProgram } from '../browser-program.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { idIn } from '../import/send-routes.ts';
import { evidencePage, evidenceRoom } from './evidence-page.tsx';
import { mayImport, oneEvidencePage, undoEvidenceOrder } from './one-evidence-page.tsx';
import { sendEvidenceRoutes } from './send-evidence.ts';

const { address, route } = browserProgram('evidence', program, 'import-evidence');

/** Importing evidence of firms, and undoing it. */
export function evidenceRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    route,
    {
      method: 'get',
      path: evidenceRoom,
      may: 'see-evidence',
      answer: (visit, c) => evidencePage(world, visit, c, mayImport(visit) ? address : undefined),
    },
    ...sendEvidenceRoutes(world),
    {
      method: 'get',
      path: `${evidenceRoom}/:id`,
      may: 'see-evidence',
      answer: (visit, c) => oneEvidencePage(world, visit, c),
    },
    {
      method: 'post',
      path: `${evidenceRoom}/:id/undo`,
      may: 'import-evidence',
      act: 'undo-evidence',
      says: (_, c) => ({ about: `evidence:${idIn(c)}` }),
      answer: (visit, c) => undoEvidenceOrder(world, visit, c),
    },
  ];
}
