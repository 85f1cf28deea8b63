import type { Context } from 'hono';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { letterSteps } from './change-routes.tsx';
import { compoundWithin, lettersToSeeTo } from './compound-within.ts';
import { letterCompoundsPage } from './compounds-page.tsx';
import { lettersPage } from './letters-page.tsx';
import { lettersProgram } from './letters-program.ts';
import { printRoutes } from './print-routes.ts';

/** Letters: the compounds' batches and their steps, printing in the page, spare letters, the code key. */
export function letterRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/letters',
      may: 'see-letters',
      answer: (visit, c) => letterCompoundsPage(world, visit, c),
    },
    {
      method: 'post',
      path: '/bureau/letters/rotate',
      may: 'change-letters',
      act: 'rotate-code-key',
      says: () => ({ about: '' }),
      answer: (visit, c) => rotate(world, visit, c),
    },
    {
      method: 'get',
      path: '/bureau/letters/:compound',
      may: 'see-letters',
      answer: async (visit, c) => {
        const compound = await compoundWithin(world, visit.reach, c.req.param('compound'));
        if (compound === undefined) return await problemPage(c, world.site, 'notFound');
        return await lettersPage(world, visit, c, compound);
      },
    },
    ...letterSteps(world),
    ...printRoutes(world),
    lettersProgram.route,
  ];
}

/** Rotates the code key: only for whoever keeps all letters, and where letters would die of it only if that is said. */
async function rotate(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  if (!visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const dying = await countDying(world);
  if (dying > 0 && visit.fields.get('sure') !== String(dying))
    return await letterCompoundsPage(world, visit, c, { rotation: { dying, refused: true } });
  await world.codeKeys.rotate();
  return c.redirect(linkFor(visit.reader, '/bureau/letters?said=rotated'), 303);
}

/** Letters in all compounds that the next rotation ends. */
async function countDying(world: BureauWorld): Promise<number> {
  let count = 0;
  for await (const compound of world.registry.compounds())
    count += (await lettersToSeeTo(world, compound)).filter(
      ({ reason }) => reason === 'old-key' || reason === 'on-its-way',
    ).length;
  return count;
}
