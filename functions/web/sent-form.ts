import { printable } from './printable.ts';

/** A file that came with a form. */
export interface SentFile {
  /** What the sender calls it, without folders, as it may be shown: never what it is taken for. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came in a `multipart/form-data` body. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, string>;
  /** Undefined where none was chosen. */
  readonly file: SentFile | undefined;
}

/**
 * Reads a posted `multipart/form-data` body, strictly: at most one file, no field twice, all text UTF-8. `unreadable` for
 * anything else, also where the body is torn or its boundary is missing. Its length is limited before.
 */
export async function sentForm(request: Request): Promise<SentForm | 'unreadable'> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return 'unreadable';
  const fields = new Map<string, string>();
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      // Bytes that are no UTF-8 come as this sign, which nobody types.
      if (fields.has(name) || `${name}${value}`.includes('\uFFFD')) return 'unreadable';
      fields.set(name, value);
    } else if (value.name !== '' || value.size > 0) files.push(value);
  }
  const [first, second] = files;
  if (second !== undefined) return 'unreadable';
  return {
    fields,
    file: first && { name: fileName(first.name), bytes: new Uint8Array(await first.arrayBuffer()) },
  };
}

/** A file's name as it may be shown: its last part, printable, at most 120 characters, without signs that file systems refuse. */
export function fileName(text: string): string {
  const last = text.split(/[\\/]/).at(-1) ?? '';
  const name = printable(last.replace(/[:*?"<>|]/g, ' '), 120).replace(/^\.+/, '');
  return name === '' ? 'file' : name;
}
