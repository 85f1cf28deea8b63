/** A policy or survey as fields of a form: every number, text and yes-or-no by its path (`status.warning.0`, `head.zh`), in the order of the rule. */
export function fieldsOf(rule: object, path = ''): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(rule)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null)
      for (const [inner, text] of fieldsOf(value, at)) fields.set(inner, text);
    else fields.set(at, String(value));
  }
  return fields;
}

/** A rule of the same shape as `template` with the values of a form; what the form does not say is as in `template`. To be checked by the rule's schema. */
export function ruleOf(template: unknown, fields: ReadonlyMap<string, string>, path = ''): unknown {
  const inner = (name: string, value: unknown) =>
    ruleOf(value, fields, path === '' ? name : `${path}.${name}`);
  if (Array.isArray(template)) return template.map((value, index) => inner(String(index), value));
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, inner(name, value)]));
  const text = fields.get(path)?.normalize('NFKC').trim();
  if (text === undefined) return template;
  if (typeof template === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof template === 'boolean') return text === 'true';
  return fields.get(path)?.trim();
}

/** What two rules say differently, by path. */
export function differences(
  a: object,
  b: object,
): readonly { readonly path: string; readonly a: string; readonly b: string }[] {
  const [first, second] = [fieldsOf(a), fieldsOf(b)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((path) => ({ path, a: first.get(path) ?? '', b: second.get(path) ?? '' }))
    .filter((one) => one.a !== one.b);
}
