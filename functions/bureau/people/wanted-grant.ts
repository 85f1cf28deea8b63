import { parseCompoundId } from '../../domain/compound.ts';
import { parseFirmId } from '../../domain/firm.ts';
import { parseDay } from '../../domain/month.ts';
import type { GrantRefusal, WantedGrant } from '../../domain/people/give-grant.ts';
import { roles } from '../../domain/people/role.ts';
import type { Scope } from '../../domain/people/scope.ts';
import type { StaffingRefusal } from '../../domain/people/staffing.ts';
import type { World } from '../../ports.ts';
import { printable } from '../../web/printable.ts';

/** What is wrong with a form of a grant. */
export type GrantFault = 'subject' | 'role' | 'day' | 'places' | 'changed' | GrantRefusal | StaffingRefusal;

/** The field of the form that a fault is told at. */
export const fieldOf: Readonly<Partial<Record<GrantFault, string>>> = {
  subject: 'subject',
  role: 'role',
  day: 'from',
  places: 'places',
  excluded: 'role',
  'scope-of-role': 'scope',
  'begins-in-the-past': 'from',
  'ends-before-it-begins': 'to',
  'name-missing': 'name',
  'substitute-without-end': 'to',
  'nobody-stood-in-for': 'substitute',
  'last-administrator': 'to',
};

/** Most places in one grant. */
const mostPlaces = 200;

/** The grant that a form asks for, every place of it registered; or what is wrong. `known`: the person has a record, whatever their subject looks like. */
export async function wantedGrant(
  world: Pick<World, 'registry'>,
  fields: ReadonlyMap<string, string>,
  known: boolean,
): Promise<{ readonly wanted: WantedGrant } | { readonly fault: GrantFault }> {
  const text = (name: string) => printable(fields.get(name) ?? '', 60);
  const subject = subjectIn(fields);
  if (!known && !/^[0-9a-z]{26}$/.test(subject)) return { fault: 'subject' };
  const role = roles.find((one) => one === fields.get('role'));
  if (role === undefined) return { fault: 'role' };
  const from = parseDay(text('from'));
  const to = text('to') === '' ? undefined : parseDay(text('to'));
  if (from === undefined || (text('to') !== '' && to === undefined)) return { fault: 'day' };
  const scope = await scopeIn(world, fields);
  if (scope === undefined) return { fault: 'places' };
  const substituteFor = text('substitute');
  const dated = { from, ...(to !== undefined && { to }) };
  const standing = substituteFor === '' ? {} : { substituteFor };
  return { wanted: { subject, name: text('name'), role, scope, ...dated, ...standing } };
}

/** The subject that a form names, as it may be shown and kept in the journal. */
export function subjectIn(fields: ReadonlyMap<string, string>): string {
  return printable(fields.get('subject') ?? '', 80).toLowerCase();
}

async function scopeIn(
  { registry }: Pick<World, 'registry'>,
  fields: ReadonlyMap<string, string>,
): Promise<Scope | undefined> {
  const kind = fields.get('scope');
  const places = [...new Set((fields.get('places') ?? '').split(/[\s,，、;；]/).filter((one) => one !== ''))];
  if (kind === 'everything') return places.length === 0 ? { kind } : undefined;
  if (places.length === 0 || places.length > mostPlaces) return undefined;
  if (kind === 'firm') {
    const firm = parseFirmId(places[0] ?? '');
    const registered = firm !== undefined && (await registry.firm(firm)) !== undefined;
    return registered && places.length === 1 ? { kind, firm } : undefined;
  }
  if (kind === 'compounds') {
    const found = await Promise.all(
      places.map(async (place) => {
        const id = parseCompoundId(place);
        return id === undefined ? undefined : (await registry.compound(id))?.id;
      }),
    );
    const compounds = found.filter((id) => id !== undefined);
    return compounds.length === places.length ? { kind, compounds } : undefined;
  }
  if (kind !== 'districts') return undefined;
  const missing = new Set(places);
  for await (const { district } of registry.compounds()) {
    missing.delete(district);
    if (missing.size === 0) return { kind, districts: places };
  }
  return undefined;
}
