import { type Firm, type FirmId, parseFirmId } from '../domain/firm.ts';
import type { World } from '../ports.ts';

/** Most firms that a part of a name is answered with. */
export const mostLike = 50;

/** Whom a text means: one firm, or none and those that are like it. */
export interface Called {
  readonly id: FirmId | undefined;
  readonly like: readonly Firm[];
}

/** A firm as a form writes it, told apart from all others: name and credit code. */
export function firmText({ name, id }: Pick<Firm, 'name' | 'id'>): string {
  return `${name}（${id}）`;
}

/**
 * Whom each of `texts` means: a credit code, a firm as `firmText` writes it, or a whole name that only one firm has. Of any other text, the firms whose
 * name or code has it in it. Firms are read once, and only where a text is no code.
 */
export async function firmsCalled(
  { registry }: Pick<World, 'registry'>,
  texts: readonly string[],
): Promise<(text: string) => Called> {
  const ids = texts.flatMap((text) => codeIn(text) ?? []);
  const known = await registry.firmsNow(ids);
  const named = texts.filter((text) => codeIn(text) === undefined);
  const all = named.length === 0 ? [] : await Array.fromAsync(registry.firms());
  return (text) => {
    const code = codeIn(text);
    if (code !== undefined) return { id: known.get(code)?.id, like: [] };
    const wanted = plain(text);
    if (wanted === '') return { id: undefined, like: [] };
    const same = all.filter(({ name }) => name === text);
    const [only] = same;
    if (only !== undefined && same.length === 1) return { id: only.id, like: [] };
    // Two firms of one name: only the code tells them apart.
    const like = same.length > 0 ? same : all.filter((firm) => plain(firmText(firm)).includes(wanted));
    return { id: undefined, like: like.slice(0, mostLike) };
  };
}

function codeIn(text: string): FirmId | undefined {
  return parseFirmId(/（([^（）]+)）$/.exec(text)?.[1] ?? '') ?? parseFirmId(text);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
