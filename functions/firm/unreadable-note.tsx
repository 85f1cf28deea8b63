import type { CaseKind } from '../domain/casework/case-stream.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import { printable } from '../web/printable.ts';
import { ownCaseWords as o } from './case-words.ts';

/** What each kind is called here. */
const roomOf = { listing: 'listings', exit: 'cases', rectification: 'items' } as const satisfies Readonly<
  Record<CaseKind, keyof typeof o>
>;

const words = {
  matter: {
    zh: '“{matters}”中有一件的记录暂时无法读取，未能显示；请联系主管部门。其余事项不受影响。',
    en: 'One matter under “{matters}” cannot be read just now and is not shown: tell the bureau. All others stand below.',
  },
  notices: {
    zh: '下列文书暂时无法读取，未能显示；请联系主管部门另行提供：{notices}',
    en: 'These notices cannot be read just now and are not shown; ask the bureau for them: {notices}',
  },
} as const;

/** Says of which kinds a matter of the firm cannot be read, and which of its notices cannot; nothing where all could be. */
export function UnreadableNote({
  kinds = [],
  notices = [],
  language,
}: {
  kinds?: readonly CaseKind[];
  notices?: readonly string[];
  language: Language;
}) {
  return (
    <>
      {[...new Set(kinds)].map((kind) => (
        <p class="wrong" role="alert">
          {fill(words.matter[language], { matters: o[roomOf[kind]][language] })}
        </p>
      ))}
      {notices.length === 0 ? null : (
        <p class="wrong" role="alert">
          {fill(words.notices[language], {
            notices: notices.map((name) => printable(name, 200)).join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </>
  );
}
