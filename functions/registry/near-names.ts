/** A name with its suffix cut, in one width, without spaces and marks: what two spellings of one compound share. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.,，。、()（）\-—_"“”]/g, '');
  const cut = plain.replace(/(?:小区|花园|花苑|家园|公寓|新村|社区|住宅|大院|苑|园|里){1,3}$/, '');
  return cut.length >= 2 ? cut : plain;
}

/** A name that may be meant, too. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Characters that tell compounds apart on purpose: numbers, letters, sides. */
const tellsApart = /^[0-9a-z一二三四五六七八九十甲乙丙丁东南西北中上下前后左右新老大小]$/;

/**
 * Looks among the names of one district for those that are nearly a given one: they differ by width, spaces or marks, by a suffix such as 小区 or 花园, or by
 * one character that is no number, letter or side. The very same name is none of them: it is the same compound.
 */
export function nearNames(known: readonly Named[]): {
  readonly of: (name: string) => readonly Named[];
  readonly add: (named: Named) => void;
} {
  const byPlain = new Map<string, Named[]>();
  const byVariant = new Map<string, Named[]>();
  const note = (map: Map<string, Named[]>, key: string, named: Named) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [named]);
    else list.push(named);
  };
  const add = (named: Named) => {
    const plain = plainName(named.name);
    note(byPlain, plain, named);
    for (const { key } of variants(plain)) note(byVariant, key, named);
  };
  for (const named of known) add(named);
  return {
    add,
    of(name) {
      const plain = plainName(name);
      const found = new Set(byPlain.get(plain) ?? []);
      for (const { key, left } of variants(plain))
        for (const named of byVariant.get(key) ?? []) {
          const other = plainName(named.name)[left] ?? '';
          const own = plain[left] ?? '';
          if (other !== own && !(tellsApart.test(own) && tellsApart.test(other))) found.add(named);
        }
      return [...found].filter((one) => one.name !== name).slice(0, 5);
    },
  };
}

/** A name with one character masked, for each of them: two names that share one differ by that character. Short names differ by one too easily. */
function variants(plain: string): readonly { readonly key: string; readonly left: number }[] {
  if (plain.length < 3) return [];
  return Array.from(plain, (_, left) => ({ key: `${plain.slice(0, left)}*${plain.slice(left + 1)}`, left }));
}
