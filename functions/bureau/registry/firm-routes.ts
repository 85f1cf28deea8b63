import type { Context } from 'hono';
import { type Firm, parseFirmId } from '../../domain/firm.ts';
import { firmOfForm } from '../../registry/edit-firm.ts';
import { extraText, type FormFaults } from '../../registry/form-values.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { keepRecord, versionIn } from './keep-record.ts';
import { type RecordField, recordForm } from './record-form.tsx';
import { registryWords } from './words.ts';

/** Adding and editing a firm: by whoever is entrusted with all districts. */
export function firmRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const may = 'change-registry';
  const edit = '/bureau/firms/:id/edit';
  const added = '/bureau/firms/new';
  return [
    { method: 'get', path: added, may, answer: (visit, c) => show(world, visit, c, undefined, {}) },
    {
      method: 'post',
      path: added,
      may,
      act: 'add-firm',
      says: ({ fields }) => ({ about: `firm:${parseFirmId(fields.get('id') ?? '') ?? ''}` }),
      answer: (visit, c) => save(world, visit, c, undefined),
    },
    { method: 'get', path: edit, may, answer: (visit, c) => one(world, visit, c, show) },
    {
      method: 'post',
      path: edit,
      may,
      act: 'edit-firm',
      says: (_, c) => ({ about: `firm:${parseFirmId(c.req.param('id') ?? '') ?? ''}` }),
      answer: (visit, c) => one(world, visit, c, save),
    },
  ];
}

type Answer = (
  world: BureauWorld,
  visit: Visit,
  c: Context,
  firm: Firm,
  again: { readonly faults?: FormFaults; readonly stands?: Firm },
) => Promise<Response>;

async function one(world: BureauWorld, visit: Visit, c: Context, answer: Answer): Promise<Response> {
  const id = parseFirmId(c.req.param('id') ?? '');
  const firm = id && (await world.registry.firmsNow([id])).get(id);
  if (firm === undefined || !visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  return await answer(world, visit, c, firm, {});
}

function valuesOf(firm: Firm | undefined): ReadonlyMap<string, string> {
  return new Map([
    ['id', firm?.id ?? ''],
    ['name', firm?.name ?? ''],
    ['repairLine', firm?.repairLine ?? ''],
    ['extra', extraText(firm?.extra)],
  ]);
}

async function show(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  firm: Firm | undefined,
  { faults, stands }: { readonly faults?: FormFaults; readonly stands?: Firm },
): Promise<Response> {
  const words = registryWords[visit.reader.language];
  const values = visit.fields.size > 0 ? visit.fields : valuesOf(firm);
  const field = (name: 'id' | 'name' | 'repairLine' | 'extra', more: Partial<RecordField>): RecordField => ({
    name,
    label: words[name],
    value: values.get(name) ?? '',
    ...more,
  });
  const path = firm === undefined ? '/bureau/firms/new' : `/bureau/firms/${firm.id}/edit`;
  return await recordForm(world, visit, c, {
    title: firm === undefined ? words.newFirm : `${words.editFirm} · ${firm.name}`,
    room: '/bureau/firms',
    address: path,
    version: (stands ?? firm)?.version ?? 0,
    ...(faults !== undefined && { faults }),
    ...(stands !== undefined && { stands: valuesOf(stands) }),
    fields: [
      ...(firm === undefined ? [field('id', { hint: words.idHint, max: 30, required: true })] : []),
      field('name', { max: 60, required: true }),
      field('repairLine', { hint: words.repairLineHint, max: 40 }),
      field('extra', { hint: words.extraHint, lines: 4 }),
    ],
    links: firm === undefined ? [] : [[`/bureau/firms/${firm.id}/history`, words.history]],
  });
}

async function save(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  standing: Firm | undefined,
): Promise<Response> {
  if (!visit.reach.everything) return await problemPage(c, world.site, 'forbidden');
  const read = firmOfForm(visit.fields, standing);
  if ('faults' in read) return await show(world, visit, c, standing, { faults: read.faults });
  const { id } = read.firm;
  const now = (await world.registry.firmsNow([id])).get(id);
  if (standing === undefined && now !== undefined)
    return await show(world, visit, c, undefined, { faults: new Map([['id', 'code-taken']]) });
  const registered = { day: visit.today, by: 'form' } as const;
  const after = standing === undefined ? { ...read.firm, registered } : read.firm;
  const change = { kind: 'firm', before: now ?? null, after } as const;
  const saved = await keepRecord(world, visit, change, versionIn(visit));
  const again = (await world.registry.firmsNow([id])).get(id);
  if (saved === 'stale')
    return await show(world, visit, c, again, again === undefined ? {} : { stands: again });
  return c.redirect(linkFor(visit.reader, `/bureau/firms/${id}/edit?said=${saved}`), 303);
}
