import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { lettersToReprint } from '../../domain/letters/letters-to-reprint.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { letterSteps } from './change-routes.tsx';
import { compoundWithin } from './compound-within.ts';
import { letterCompoundsPage } from './compounds-page.tsx';
import { lettersPage } from './letters-page.tsx';
import { lettersProgram } from './letters-program.ts';
import { printRoutes } from './print-routes.ts';
import type { RotationRefusal } from './rotate-form.tsx';

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
  const ids = await world.codeKeys.activeIds('afresh');
  const dying = countDying(await Array.fromAsync(world.registry.compounds()), ids);
  const refused = (why: RotationRefusal) =>
    letterCompoundsPage(world, visit, c, { rotation: { dying, refused: why } });
  if (ids.length === 0 || visit.fields.get('newest') !== ids[0]) return await refused('rotated-meanwhile');
  if (dying > 0 && visit.fields.get('sure') !== String(dying)) return await refused('rotate-first');
  if ((await world.codeKeys.rotate(ids[0])) === undefined) return await refused('rotated-meanwhile');
  return c.redirect(linkFor(visit.reader, '/bureau/letters?said=rotated'), 303);
}

/** Letters in all compounds that the next rotation ends. */
function countDying(compounds: readonly Compound[], ids: readonly string[]): number {
  const dying = (compound: Compound) =>
    lettersToReprint(compound, ids, []).filter(
      ({ reason }) => reason === 'old-key' || reason === 'on-its-way',
    );
  return compounds.reduce((count, compound) => count + dying(compound).length, 0);
}
