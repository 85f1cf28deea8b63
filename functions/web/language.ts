/** The languages of the pages. A dictionary each; the first is the one a page falls back to. */
export type Language = 'zh' | 'en';

/** Who reads a page: the language, and whether it was asked for by `?lang=` (then every link keeps it). */
export interface Reader {
  readonly language: Language;
  readonly chosen: boolean;
}

/** The tag of a language in HTML and HTTP. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The reader's language: `?lang=` if it names one, else the first of `Accept-Language` that we speak, else Chinese. */
export function readerOf(query: string | undefined, accepted: string | undefined): Reader {
  if (query === 'zh' || query === 'en') return { language: query, chosen: true };
  return { language: firstSpoken(accepted ?? ''), chosen: false };
}

/** `path` for this reader: with `?lang=` where the reader chose a language. */
export function linkFor(reader: Reader, path: string): string {
  return reader.chosen ? withLanguage(path, reader.language) : path;
}

/** `path` in `language`, whatever its query says of it now. */
export function withLanguage(path: string, language: Language): string {
  const [before = '', fragment] = path.split('#');
  const [address = '', query = ''] = before.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
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
