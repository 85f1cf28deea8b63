import type { Language } from '../language.ts';
import { type DataTable, tableAnchor } from './table.tsx';

const words = { zh: '本页内容', en: 'On this page' } as const;

/** Links to what a long page holds, in its order; nothing where there is one part only. */
export function JumpLinks({
  parts,
  language,
}: {
  parts: readonly (readonly [anchor: string, words: string])[];
  language: Language;
}) {
  if (parts.length < 2) return null;
  return (
    <nav class="jump" aria-label={words[language]}>
      {parts.map(([anchor, said]) => (
        <a href={`#${anchor}`}>{said}</a>
      ))}
    </nav>
  );
}

/** The link to a table of the page. */
export function jumpTo(
  { name, title }: Pick<DataTable<unknown>, 'name' | 'title'>,
  language: Language,
): readonly [string, string] {
  return [tableAnchor(name), title[language]];
}
