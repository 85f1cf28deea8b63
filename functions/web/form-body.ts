/** Why a body is no form: not UTF-8 or wrongly escaped, or a field given twice. */
export type BodyRefusal = 'unreadable' | 'duplicate';

/**
 * The fields of an `application/x-www-form-urlencoded` body, strictly: browsers never send what is refused here.
 * Names may be anything (`__proto__` is a name like others): the result is a map.
 */
export function formFields(
  body: ArrayBuffer,
): { readonly fields: ReadonlyMap<string, string> } | { readonly refused: BodyRefusal } {
  const fields = new Map<string, string>();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    for (const pair of text === '' ? [] : text.split('&')) {
      const cut = pair.indexOf('=');
      const name = unescaped(cut < 0 ? pair : pair.slice(0, cut));
      if (fields.has(name)) return { refused: 'duplicate' };
      fields.set(name, cut < 0 ? '' : unescaped(pair.slice(cut + 1)));
    }
  } catch {
    return { refused: 'unreadable' };
  }
  return { fields };
}

/** Whether a `Content-Type` is that of a plain HTML form. */
export function isFormType(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function unescaped(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
