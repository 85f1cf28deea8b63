import { type Firm, parseFirmId } from '../domain/firm.ts';
import { extraIn, type FieldFault, type FormFaults, textIn } from './form-values.ts';

/** What a form makes of a firm. */
export type FirmEdit = { readonly firm: Firm } | { readonly faults: FormFaults };

/** A firm as a form leaves it: of `standing`, whose code stays, or a new one. */
export function firmOfForm(fields: ReadonlyMap<string, string>, standing: Firm | undefined): FirmEdit {
  const faults = new Map<string, FieldFault>();
  const id = standing?.id ?? parseFirmId(fields.get('id') ?? '');
  if (id === undefined) faults.set('id', 'bad-code');
  const name = textIn(fields, faults, 'name', 60);
  const repairLine = textIn(fields, faults, 'repairLine', 40, false);
  const extra = extraIn(fields, faults);
  if (id === undefined || faults.size > 0) return { faults };
  const { imported, registered } = standing ?? {};
  const origin = { ...(imported !== undefined && { imported }), ...(registered && { registered }) };
  return { firm: { id, name, repairLine, ...extra, ...origin, version: (standing?.version ?? 0) + 1 } };
}
