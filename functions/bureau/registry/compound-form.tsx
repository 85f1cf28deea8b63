import type { Context } from 'hono';
import { type Compound, managementModes } from '../../domain/compound.ts';
import { extraText, type FormFaults } from '../../registry/form-values.ts';
import type { Named } from '../../registry/near-names.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type RecordField, recordForm } from './record-form.tsx';
import { registryWords } from './words.ts';

/** Why a compound's form is shown again. */
export interface Again {
  readonly faults?: FormFaults;
  readonly stands?: Compound;
  /** Compounds of nearly that name: the clerk says that it is another one. */
  readonly near?: readonly Named[];
}

/** The form of a compound, new or standing. */
export async function compoundForm(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  compound: Compound | undefined,
  { faults, stands, near }: Again,
): Promise<Response> {
  const words = registryWords[visit.reader.language];
  const path = compound === undefined ? undefined : `/bureau/compounds/${compound.id}`;
  return await recordForm(world, visit, c, {
    title: compound === undefined ? words.newCompound : `${words.editCompound} · ${compound.name}`,
    room: '/bureau/compounds',
    address: path === undefined ? '/bureau/compounds/new' : `${path}/edit`,
    version: (stands ?? compound)?.version ?? 0,
    ...(faults !== undefined && { faults }),
    ...(stands !== undefined && { stands: valuesOf(stands) }),
    ...(near !== undefined && near.length > 0 && { more: <Near near={near} visit={visit} /> }),
    fields: fieldsOf(visit, compound),
    links:
      path === undefined
        ? []
        : [
            [`${path}/tenures`, words.tenures],
            [`${path}/history`, words.history],
          ],
  });
}

function fieldsOf(visit: Visit, compound: Compound | undefined): readonly RecordField[] {
  const words = registryWords[visit.reader.language];
  const values = visit.fields.size > 0 ? visit.fields : valuesOf(compound);
  type Name = 'name' | 'district' | 'mode' | 'count' | 'source' | 'day' | 'communityLine' | 'extra';
  const field = (name: Name, more: Partial<RecordField>): RecordField => ({
    name,
    label: words[name],
    value: values.get(name) ?? '',
    ...more,
  });
  const modes = managementModes.map((mode): [string, string] => [mode, words.modes[mode]]);
  return [
    field('name', { max: 60, required: true }),
    field('district', { max: 60, required: true }),
    field('mode', { hint: words.modeHint, options: modes }),
    field('count', { max: 9, required: true }),
    field('source', { hint: words.sourceHint, max: 80, required: true }),
    field('day', { hint: words.dayHint, max: 20, required: true }),
    field('communityLine', { max: 40 }),
    field('extra', { hint: words.extraHint, lines: 4 }),
  ];
}

function valuesOf(compound: Compound | undefined): ReadonlyMap<string, string> {
  return new Map([
    ['name', compound?.name ?? ''],
    ['district', compound?.district ?? ''],
    ['mode', compound?.mode ?? 'market'],
    ['count', compound === undefined ? '' : String(compound.households.count)],
    ['source', compound?.households.source ?? ''],
    ['day', compound?.households.day ?? ''],
    ['communityLine', compound?.communityLine ?? ''],
    ['extra', extraText(compound?.extra)],
  ]);
}

function Near({ near, visit }: { near: readonly Named[]; visit: Visit }) {
  const words = registryWords[visit.reader.language];
  return (
    <div class="note">
      <p>
        {words.nearTitle}：{near.map(({ id, name }) => `${name}（${id}）`).join('、')}
      </p>
      <label>
        <input type="checkbox" name="sure" value="yes" /> {words.sure}
      </label>
    </div>
  );
}
