/** The languages of the pages. A dictionary each; the first is the one a page falls back to. */
export type Language = 'zh' | 'en';

/** Who reads a page: the language, whether it was asked for by `?lang=`, and whether large type was (`?size=large`). Links keep what was asked for. */
export interface Reader {
  readonly language: Language;
  readonly chosen: boolean;
  readonly large: boolean;
}

/** The tag of a language in HTML and HTTP. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The reader's language: `?lang=` if it names one, else the first of `Accept-Language` that we speak, else Chinese. */
export function readerOf(lang: string | undefined, accepted: string | undefined, size?: string): Reader {
  const large = size === 'large';
  if (lang === 'zh' || lang === 'en') return { language: lang, chosen: true, large };
  return { language: firstSpoken(accepted ?? ''), chosen: false, large };
}

/** `path` for this reader: with the language and the size the reader asked for. */
export function linkFor(reader: Reader, path: string): string {
  const sized = reader.large ? withParameter(path, 'size', 'large') : path;
  return reader.chosen ? withParameter(sized, 'lang', reader.language) : sized;
}

/** `path` with a parameter of its query set, whatever it says now. */
function withParameter(path: string, name: 'lang' | 'size', value: string): string {
  const [before = '', fragment] = path.split('#');
  const [address = '', query = ''] = before.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${address}?${parameters}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Languages in `Accept-Language` are tried by falling weight; equal weights in their order. At most the first 200 characters count. */
function firstSpoken(accepted: string): Language {
  const wishes = accepted
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const found = wishes.find((wish) => wish.tag.startsWith('zh') || wish.tag.startsWith('en'));
  return found?.tag.startsWith('en') ? 'en' : 'zh';
}
