import type { ExtraColumns } from '../domain/extra-columns.ts';
import { extraLimits, mayBeAboutPeople } from '../domain/extra-columns.ts';
import { holdsPrivateNumber } from '../domain/private-numbers.ts';

/** What is wrong with a field of a form. */
export type FieldFault =
  | 'missing'
  | 'too-long'
  | 'bad-code'
  | 'code-taken'
  | 'name-taken'
  | 'bad-number'
  | 'bad-day'
  | 'lost-zero'
  | 'bad-choice'
  | 'bad-lines'
  | 'about-people'
  | 'unknown-firm'
  | 'which-firm'
  | 'backwards'
  | 'overlap'
  | 'outside'
  | 'too-big';

/** Faults by the name of their field, in the order of the form. */
export type FormFaults = ReadonlyMap<string, FieldFault>;

/** A text of a form within its length, in one width as imports have it; notes the fault of a required one that is empty, of one that is too long, or has somebody's own number in it. */
export function textIn(
  fields: ReadonlyMap<string, string>,
  faults: Map<string, FieldFault>,
  name: string,
  longest: number,
  required = true,
): string {
  const text = (fields.get(name) ?? '').normalize('NFKC').trim();
  if (required && text === '') faults.set(name, 'missing');
  if (text.length > longest) faults.set(name, 'too-long');
  if (holdsPrivateNumber(text)) faults.set(name, 'about-people');
  return text;
}

/** Extra columns as lines `列名：值`. */
export function extraText(extra: ExtraColumns | undefined): string {
  return Object.entries(extra ?? {})
    .map(([name, value]) => `${name}：${value}`)
    .join('\n');
}

/** Extra columns out of such lines; notes the fault where a line is none, may be about a person, or there are too many. */
export function extraIn(
  fields: ReadonlyMap<string, string>,
  faults: Map<string, FieldFault>,
): { readonly extra?: ExtraColumns } {
  const lines = (fields.get('extra') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const extra: Record<string, string> = {};
  for (const line of lines) {
    const cut = line.search(/[：:=]/);
    const [name, value] = [line.slice(0, Math.max(0, cut)).trim(), line.slice(cut + 1).trim()];
    if (name === '' || name.length > extraLimits.name || value.length > extraLimits.value)
      faults.set('extra', 'bad-lines');
    else if (value !== '') extra[name] = value;
    if (mayBeAboutPeople(name) || holdsPrivateNumber(value)) faults.set('extra', 'about-people');
  }
  if (Object.keys(extra).length > extraLimits.columns) faults.set('extra', 'bad-lines');
  return Object.keys(extra).length === 0 ? {} : { extra };
}
