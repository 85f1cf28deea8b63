import { program } from 'program:bureau/browser/import.ts';
import { program as undoProgram } from 'program:bureau/browser/undo.ts';
import type { OfficeRoute } from '../../web/office/route.ts';
import { browserProgram } from '../browser-program.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { fileRoutes } from './files.ts';
import { importPage } from './import-page.tsx';
import { oneImportPage, undoOrder } from './one-import-page.tsx';
import { idIn, sendRoutes } from './send-routes.ts';

const { address, route } = browserProgram('import', program, 'change-registry');
const undo = browserProgram('undo', undoProgram, 'change-registry');

/** Importing the registry from clerks' sheets, and undoing it. */
export function importRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    route,
    undo.route,
    {
      method: 'get',
      path: '/bureau/import',
      may: 'change-registry',
      answer: (visit, c) => importPage(world, visit, c, address),
    },
    ...fileRoutes(world),
    ...sendRoutes(world),
    {
      method: 'get',
      path: '/bureau/import/:id',
      may: 'change-registry',
      answer: (visit, c) => oneImportPage(world, visit, c, undo.address),
    },
    {
      method: 'post',
      path: '/bureau/import/:id/undo',
      may: 'change-registry',
      act: 'undo-import',
      says: (_, c) => ({ about: `import:${idIn(c)}` }),
      answer: (visit, c) => undoOrder(world, visit, c),
    },
  ];
}
