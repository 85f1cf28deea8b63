import type { RegistryChange } from '../../../ports/imports.ts';
import { changedFacts } from '../../../registry/changed-facts.ts';
import type { SheetKind } from '../../../registry/sheet.ts';
import type { ClerkSheet } from '../../../registry/sheet-in-table.ts';
import type { BadLine } from '../../../sheets/bad-row.ts';
import { download, element, tableOf } from './element.ts';
import type { Question } from './resolve-names.ts';
import { codesFile, returnedFile } from './returned-file.ts';
import type { Outcome } from './run-import.ts';
import type { Desk } from './send.ts';

/** Most lines that a page lists; files have all of them. */
const most = 50;

/** A progress bar in place of what was there; the function moves it. */
export function progress(_: Desk, place: HTMLElement, words: string, rows: number): (done: number) => void {
  const bar = element('progress', { max: String(Math.max(1, rows)), value: '0', 'aria-label': words });
  const count = element('span', {}, `0 / ${rows}`);
  place.replaceChildren(element('p', { role: 'status' }, words), element('p', {}, bar, ' ', count));
  return (done) => {
    bar.value = done;
    count.textContent = `${done} / ${rows}`;
  };
}

/** Asks of every name that is nearly another's whether they are one compound; resolves with a code or nothing by line. */
export function askAbout(
  { words }: Desk,
  place: HTMLElement,
  questions: readonly Question[],
): Promise<ReadonlyMap<number, string>> {
  const fields = questions.map(({ row, near }) => {
    const name = `near-${row.line}`;
    const choice = (value: string, text: string) =>
      element(
        'p',
        {},
        element('label', {}, element('input', { type: 'radio', name, value, required: '' }), ` ${text}`),
      );
    const same = near.map(({ id, name: other }) =>
      choice(
        id,
        (id.startsWith('line:') ? words.sameInFile : words.sameAs)
          ?.replace('{name}', other)
          .replace('{id}', id.replace('line:', '')) ?? '',
      ),
    );
    const legend = `${words.line ?? ''} ${row.line}：${row.cells.district ?? ''} ${row.cells.name ?? ''}`;
    return element('fieldset', {}, element('legend', {}, legend), ...same, choice('', words.another ?? ''));
  });
  const button = element('button', { type: 'submit' }, words.goOn ?? '');
  const form = element('form', {}, ...fields, button);
  place.replaceChildren(
    element('h2', {}, words.nearTitle ?? ''),
    element('p', {}, words.nearLead ?? ''),
    form,
  );
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const data = new FormData(form);
      resolve(new Map(questions.map(({ row }) => [row.line, String(data.get(`near-${row.line}`) ?? '')])));
    });
  });
}

/** What an import would do, and the button that does it. */
export function preview(
  desk: Desk,
  place: HTMLElement,
  { sheet, tried, file }: { readonly sheet: ClerkSheet; readonly tried: Outcome; readonly file: string },
  onConfirm: () => void,
): void {
  const { words } = desk;
  const { added, changed } = tried.counts;
  const button = element('button', { type: 'button' }, words.confirm ?? '');
  button.addEventListener('click', onConfirm, { once: true });
  const { kept, leftOut, asked, unused } = sheet.heads;
  const columns = { kept, leftOut, notTicked: asked, unused };
  const notes = [
    sheet.filled.length > 0 && words.filled?.replace('{lines}', sheet.filled.slice(0, most).join('、')),
    ...Object.entries(columns).map(
      ([word, heads]) => heads.length > 0 && words[word]?.replace('{columns}', heads.join('、')),
    ),
  ].filter((note) => typeof note === 'string');
  place.replaceChildren(
    element('h2', {}, `${words.previewTitle ?? ''} ${file}（${words[sheet.kind] ?? ''}）`),
    figures(desk, tried),
    ...notes.map((note) => element('p', { class: 'note' }, note)),
    ...badLines(desk, sheet, tried.bad),
    ...lines(words.notices ?? '', desk, tried.notices),
    ...changes(desk, tried.changes),
    element('div', { class: 'acts' }, added + changed > 0 ? button : element('p', {}, words.nothing ?? '')),
  );
}

/** What an import did; a ledger of several kinds can be read again as another of them. */
export function result(
  desk: Desk,
  place: HTMLElement,
  sheet: ClerkSheet,
  done: Outcome & { readonly id: string },
  onReadAs: (kind: SheetKind) => void,
): void {
  const { words } = desk;
  const others = sheet.kinds.filter((kind) => kind !== sheet.kind);
  const again = others.map((kind) => {
    const button = element(
      'button',
      { type: 'button', class: 'minor' },
      `${words.readAs ?? ''}${words[kind] ?? ''}`,
    );
    button.addEventListener('click', () => onReadAs(kind), { once: true });
    return button;
  });
  const codes = element('button', { type: 'button', class: 'minor' }, words.codes ?? '');
  codes.addEventListener('click', () => download('linping-codes.csv', codesFile(done.given)));
  const link = element('a', { href: `/bureau/import/${done.id}` }, words.details ?? '');
  const heads = [words.code ?? '', words.compound ?? '', words.district ?? ''];
  const given = done.given.slice(0, most).map(({ id, name, district }) => [id, name, district]);
  place.replaceChildren(
    element('h2', { tabindex: '-1', role: 'status' }, words.doneTitle ?? ''),
    figures(desk, done),
    ...badLines(desk, sheet, done.bad),
    ...(given.length > 0 ? [tableOf(words.given ?? '', heads, given), codes] : []),
    element('p', {}, link),
    ...(again.length > 0 ? [element('div', { class: 'acts' }, ...again)] : []),
  );
}

/** Rows by what became of them. */
export function figures({ words }: Desk, { counts }: Pick<Outcome, 'counts'>): HTMLElement {
  const figure = (name: keyof typeof counts) =>
    element('div', {}, element('dt', {}, words[name] ?? ''), element('dd', {}, String(counts[name])));
  return element(
    'dl',
    { class: 'figures' },
    ...(['added', 'changed', 'unchanged', 'bad'] as const).map(figure),
  );
}

/** The bad lines with a button for the file that has all of them. */
export function badLines(
  desk: Desk,
  sheet: Pick<ClerkSheet, 'header' | 'source'>,
  bad: readonly BadLine[],
): readonly HTMLElement[] {
  if (bad.length === 0) return [];
  const button = element('button', { type: 'button', class: 'minor' }, desk.words.returned ?? '');
  button.addEventListener('click', () => {
    void returnedFile(sheet, bad).then((file) => download('linping-errors.xlsx', file));
  });
  return [...lines(desk.words.badTitle ?? '', desk, bad), element('p', {}, button)];
}

function lines(caption: string, { words }: Desk, bad: readonly BadLine[]): readonly HTMLElement[] {
  if (bad.length === 0) return [];
  const rows = bad.slice(0, most).map(({ line, reason }) => [String(line), reason]);
  return [tableOf(caption, [words.line ?? '', words.reason ?? ''], rows)];
}

function changes({ words }: Desk, found: readonly RegistryChange[]): readonly HTMLElement[] {
  const rows = found.flatMap((change) =>
    changedFacts(change.before, change.after).map(({ field, before, after }) => [
      change.after.name,
      words[`field-${field}`] ?? field,
      before,
      after,
    ]),
  );
  if (rows.length === 0) return [];
  const heads = [words.record ?? '', words.field ?? '', words.before ?? '', words.after ?? ''];
  return [tableOf(words.changes ?? '', heads, rows.slice(0, most))];
}
