import { type Compound, type CompoundId, managementModes } from '../domain/compound.ts';
import { maxHouseholdNumber } from '../domain/household.ts';
import type { World } from '../ports.ts';
import { readDay } from '../sheets/read-day.ts';
import { compoundCodes } from './compound-code.ts';
import { extraIn, type FieldFault, type FormFaults, textIn } from './form-values.ts';
import { type Named, nearNames } from './near-names.ts';

/** What a form makes of a compound; a new one has no code yet. */
export type CompoundEdit = { readonly compound: Omit<Compound, 'id'> } | { readonly faults: FormFaults };

/** A compound as a form leaves it: contracts and letters stay as they are. */
export function compoundOfForm(
  fields: ReadonlyMap<string, string>,
  standing: Compound | undefined,
): CompoundEdit {
  const faults = new Map<string, FieldFault>();
  const name = textIn(fields, faults, 'name', 60);
  const district = textIn(fields, faults, 'district', 60);
  const mode = managementModes.find((one) => one === fields.get('mode'));
  if (mode === undefined) faults.set('mode', 'bad-choice');
  const said = (fields.get('count') ?? '').normalize('NFKC').replace(/[,\s]/g, '');
  const count = /^\d{1,7}$/.test(said) ? Number(said) : 0;
  if (count < 1 || count > maxHouseholdNumber) faults.set('count', 'bad-number');
  const source = textIn(fields, faults, 'source', 80);
  const day = readDay(fields.get('day') ?? '', 'first');
  if (day === 'no-day' || day === 'lost-zero') faults.set('day', day === 'no-day' ? 'bad-day' : 'lost-zero');
  const communityLine = textIn(fields, faults, 'communityLine', 40, false);
  const extra = extraIn(fields, faults);
  if (mode === undefined || day === 'no-day' || day === 'lost-zero' || faults.size > 0) return { faults };
  const { tenures = [], batches = [], version = 0, imported, registered } = standing ?? {};
  const origin = { ...(imported !== undefined && { imported }), ...(registered && { registered }) };
  const facts = { name, district, mode, communityLine, households: { count, source, day } };
  return { compound: { ...facts, tenures, batches, ...extra, ...origin, version: version + 1 } };
}

/** Who has this name in this district, and whose name is nearly it. */
export async function namesNear(
  { registry }: Pick<World, 'registry'>,
  { district, name }: Pick<Compound, 'district' | 'name'>,
  except: CompoundId | undefined,
): Promise<{ readonly same: Named | undefined; readonly near: readonly Named[] }> {
  const known: Named[] = [];
  for await (const { id, name: other, district: place } of registry.compounds())
    if (place === district && id !== except) known.push({ id, name: other });
  return { same: known.find((one) => one.name === name), near: nearNames(known).of(name) };
}

/** The first free code of a new compound. */
export async function newCompoundId(
  { registry }: Pick<World, 'registry'>,
  place: Pick<Compound, 'district' | 'name'>,
): Promise<CompoundId> {
  for (const id of compoundCodes(place)) if ((await registry.compoundsNow([id])).size === 0) return id;
  throw new Error('codes never end');
}
