import type { Context } from 'hono';
import { type Compound, parseCompoundId } from '../../domain/compound.ts';
import type { Firm, FirmId } from '../../domain/firm.ts';
import { markedAs } from '../../domain/tenure.ts';
import { linesFor, tenuresOfForm } from '../../registry/edit-tenures.ts';
import { firmText } from '../../registry/firms-called.ts';
import type { FormFaults } from '../../registry/form-values.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundWithin } from './compound-routes.ts';
import { FirmList, firmListId, likelyFirms } from './firm-list.tsx';
import { keepRecord, versionIn } from './keep-record.ts';
import { type RecordField, recordForm } from './record-form.tsx';
import { registryWords } from './words.ts';

const path = '/bureau/compounds/:id/tenures';

/** Contracts of a compound: added, ended, corrected on one form, so that none is changed without seeing the others. */
export function tenureRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const within = async (visit: Visit, c: Context, answer: typeof show) => {
    const compound = await compoundWithin(world, visit, c);
    if (compound === undefined) return await problemPage(c, world.site, 'notFound');
    return await answer(world, visit, c, compound, {});
  };
  return [
    { method: 'get', path, may: 'change-registry', answer: (visit, c) => within(visit, c, show) },
    {
      method: 'post',
      path,
      may: 'change-registry',
      act: 'edit-tenures',
      maxBody: 512 * 1024,
      says: (_, c) => ({ about: `compound:${parseCompoundId(c.req.param('id') ?? '') ?? ''}` }),
      answer: (visit, c) => within(visit, c, save),
    },
  ];
}

interface Again {
  readonly faults?: FormFaults;
  readonly stands?: Compound;
  /** Firms that a field may mean. */
  readonly meant?: ReadonlyMap<string, readonly Firm[]>;
}

type Names = ReadonlyMap<FirmId, Firm>;

function valuesOf({ tenures }: Compound, names: Names): ReadonlyMap<string, string> {
  return new Map(
    tenures.flatMap(({ firm, from, to }, index): [string, string][] => [
      [`firm${index + 1}`, textOf(names, firm)],
      [`from${index + 1}`, from],
      [`to${index + 1}`, to ?? ''],
    ]),
  );
}

function textOf(names: Names, id: FirmId): string {
  const firm = names.get(id);
  return firm === undefined ? id : firmText(firm);
}

async function show(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  compound: Compound,
  { faults, stands, meant }: Again,
): Promise<Response> {
  const words = registryWords[visit.reader.language];
  const known = [...compound.tenures, ...(stands?.tenures ?? [])];
  const names = await world.registry.firmsNow(known.map(({ firm }) => firm));
  const values = visit.fields.size > 0 ? visit.fields : valuesOf(compound, names);
  const longest = Math.max(compound.tenures.length, stands?.tenures.length ?? 0) + 1;
  const lines = Array.from({ length: longest }, (_, index) => index + 1);
  const isMarked = (line: number) => compound.tenures[line - 1]?.emergency === true;
  const field = (name: 'firm' | 'from' | 'to', line: number): RecordField => {
    const at = `${name}${line}`;
    const mark = isMarked(line) ? words.emergency : '';
    const label = `${fill(words.tenure, { n: line })}${mark} · ${words[name]}`;
    const plain = { name: at, label, value: values.get(at) ?? '', max: 80 };
    if (name !== 'firm') return plain;
    const choice = meant?.get(at);
    if (choice === undefined) return { ...plain, list: firmListId, hint: words.firmHint };
    return { ...plain, options: [['', words.noneOfThem], ...choice.map(optionOf)] };
  };
  return await recordForm(world, visit, c, {
    title: `${words.tenures} · ${compound.name}`,
    lead: words.tenureLead,
    room: '/bureau/compounds',
    address: `/bureau/compounds/${compound.id}/tenures`,
    version: (stands ?? compound).version,
    ...(faults !== undefined && { faults }),
    ...(stands !== undefined && { stands: valuesOf(stands, names) }),
    fields: lines.flatMap((line) => (['firm', 'from', 'to'] as const).map((name) => field(name, line))),
    lists: <FirmList firms={await likelyFirms(world, compound)} />,
    links: [
      [`/bureau/compounds/${compound.id}/edit`, words.editCompound],
      [`/bureau/compounds/${compound.id}/history`, words.history],
    ],
  });
}

function optionOf(firm: Firm): readonly [string, string] {
  return [firm.id, firmText(firm)];
}

async function save(world: BureauWorld, visit: Visit, c: Context, standing: Compound): Promise<Response> {
  const read = await tenuresOfForm(world, visit.fields, linesFor(standing.tenures));
  if ('faults' in read) return await show(world, visit, c, standing, read);
  const after = {
    ...standing,
    tenures: markedAs(standing.tenures, read.tenures),
    version: standing.version + 1,
  };
  const change = { kind: 'compound', before: standing, after } as const;
  const saved = await keepRecord(world, visit, change, versionIn(visit));
  if (saved === 'too-big')
    return await show(world, visit, c, standing, { faults: new Map([['firm1', 'too-big']]) });
  if (saved === 'stale') {
    const now = (await world.registry.compoundsNow([standing.id])).get(standing.id);
    return await show(world, visit, c, standing, now === undefined ? {} : { stands: now });
  }
  const next = `/bureau/compounds/${standing.id}/tenures?said=${saved}`;
  return c.redirect(linkFor(visit.reader, next), 303);
}
