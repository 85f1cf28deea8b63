import type { Context } from 'hono';
import { type Compound, parseCompoundId } from '../../domain/compound.ts';
import { reaches } from '../../domain/people/scope.ts';
import { compoundOfForm, namesNear, newCompoundId } from '../../registry/edit-compound.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type Again, compoundForm } from './compound-form.tsx';
import { keepRecord, versionIn } from './keep-record.ts';

/** Adding and editing a compound. */
export function compoundRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const may = 'change-registry';
  const added = '/bureau/compounds/new';
  const edit = '/bureau/compounds/:id/edit';
  return [
    { method: 'get', path: added, may, answer: (visit, c) => compoundForm(world, visit, c, undefined, {}) },
    {
      method: 'post',
      path: added,
      may,
      act: 'add-compound',
      says: () => ({ about: 'compound:' }),
      answer: (visit, c) => save(world, visit, c, undefined),
    },
    {
      method: 'get',
      path: edit,
      may,
      answer: async (visit, c) => {
        const compound = await compoundWithin(world, visit, c);
        if (compound === undefined) return await problemPage(c, world.site, 'notFound');
        return await compoundForm(world, visit, c, compound, {});
      },
    },
    {
      method: 'post',
      path: edit,
      may,
      act: 'edit-compound',
      says: (_, c) => ({ about: `compound:${parseCompoundId(c.req.param('id') ?? '') ?? ''}` }),
      answer: async (visit, c) => {
        const compound = await compoundWithin(world, visit, c);
        if (compound === undefined) return await problemPage(c, world.site, 'notFound');
        return await save(world, visit, c, compound);
      },
    },
  ];
}

/** The compound that a path names as it stands now; undefined where there is none within reach. */
export async function compoundWithin(
  { registry }: Pick<BureauWorld, 'registry'>,
  { reach }: Pick<Visit, 'reach'>,
  c: Context,
): Promise<Compound | undefined> {
  const id = parseCompoundId(c.req.param('id') ?? '');
  const compound = id && (await registry.compoundsNow([id])).get(id);
  return compound !== undefined && reaches(reach, compound) ? compound : undefined;
}

async function save(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  standing: Compound | undefined,
): Promise<Response> {
  const again = (why: Again) => compoundForm(world, visit, c, standing, why);
  const read = compoundOfForm(visit.fields, standing);
  if ('faults' in read) return await again({ faults: read.faults });
  if (standing === undefined || standing.name !== read.compound.name) {
    const { same, near } = await namesNear(world, read.compound, standing?.id);
    if (same !== undefined) return await again({ faults: new Map([['name', 'name-taken']]) });
    if (near.length > 0 && visit.fields.get('sure') !== 'yes') return await again({ near });
  }
  const id = standing?.id ?? (await newCompoundId(world, read.compound));
  const registered = { day: visit.today, by: 'form' } as const;
  const after: Compound = { id, ...read.compound, ...(standing === undefined && { registered }) };
  if (!reaches(visit.reach, after)) return await again({ faults: new Map([['district', 'outside']]) });
  const change = { kind: 'compound', before: standing ?? null, after } as const;
  const saved = await keepRecord(world, visit, change, versionIn(visit));
  if (saved === 'too-big') return await again({ faults: new Map([['extra', 'too-big']]) });
  if (saved === 'stale') {
    const now = (await world.registry.compoundsNow([id])).get(id);
    return await again(standing === undefined || now === undefined ? {} : { stands: now });
  }
  return c.redirect(linkFor(visit.reader, `/bureau/compounds/${id}/edit?said=${saved}`), 303);
}
