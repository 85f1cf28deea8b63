import { createHash } from 'node:crypto';
import type { Permission } from '../../domain/people/role.ts';
import type { OfficeRoute } from './route.ts';

/** A program that a page loads as a module (`loadsModules`), and the route that serves it. */
export interface OfficeProgram {
  /** Its address, with the hash of its text: what changes has another address. */
  readonly address: string;
  readonly route: OfficeRoute;
}

/** Serves `text`, imported from `program:…`, at `place` to whoever has the permission. Browsers keep it; a page from before a deployment gets what there is now. */
export function officeProgram(place: string, text: string, may: Permission): OfficeProgram {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    address: `${place}/${hash}.js`,
    route: {
      method: 'get',
      path: `${place}/:hash`,
      may,
      answer: (_, c) => {
        const current = c.req.param('hash') === `${hash}.js`;
        c.header('Cache-Control', current ? 'private, max-age=31536000, immutable' : 'no-store');
        c.header('ETag', `"${hash}"`);
        if (current && c.req.header('if-none-match') === `"${hash}"`) return c.body(null, 304);
        return c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
      },
    },
  };
}

/** The inline script of a page whose part names its program in `data-program`: it loads the program, which starts on that part. */
export const startPrograms =
  "document.querySelectorAll('[data-program]').forEach(function(e){import(e.dataset.program).then(function(m){m.start(e)})})";
