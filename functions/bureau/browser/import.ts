import type { SheetKind } from '../../registry/sheet.ts';
import { type ClerkSheet, sheetInTable } from '../../registry/sheet-in-table.ts';
import { NoTable, readTable, type TableRow } from '../../sheets/read-table.ts';
import { askOfColumns } from './import/ask-of-columns.ts';
import { element } from './import/element.ts';
import { failed } from './import/failed.ts';
import { decided, type KnownNames, resolveNames } from './import/resolve-names.ts';
import { dryRun, runImport } from './import/run-import.ts';
import type { Desk } from './import/send.ts';
import { askAbout, preview, progress, result } from './import/show.ts';

/** The import page: a file is read here, tried, shown, and on the clerk's word sent in pieces. `root` carries the session's token and the words. */
export function start(root: HTMLElement): void {
  const words: Desk['words'] = JSON.parse(root.dataset.words ?? '{}');
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  const place = root.querySelector<HTMLElement>('[data-place]');
  if (input === null || place === null) return;
  const desk: Desk = {
    token: root.dataset.token ?? '',
    words,
    onWait: (seconds) => noteWaiting(place, seconds === undefined ? '' : said(words.waiting, seconds)),
  };
  root.hidden = false;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined)
      void read(desk, file, place).catch((error: unknown) => failed(desk, place, error));
  });
}

async function read(desk: Desk, file: File, place: HTMLElement): Promise<void> {
  place.replaceChildren(element('p', { role: 'status' }, desk.words.reading ?? ''));
  const rows = await readTable(new Uint8Array(await file.arrayBuffer()));
  await tried(desk, { name: file.name, rows }, undefined, place);
}

/** A note above what is shown, until it is empty. */
function noteWaiting(place: HTMLElement, text: string): void {
  place.querySelector('[data-waiting]')?.remove();
  if (text !== '') place.prepend(element('p', { class: 'note', role: 'status', 'data-waiting': '' }, text));
}

function said(text: string | undefined, seconds: number): string {
  return text?.replace('{n}', String(seconds)) ?? '';
}

/** A file as it was read; kept for reading it as another kind of sheet too. */
interface ReadFile {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

async function tried(
  desk: Desk,
  file: ReadFile,
  kind: SheetKind | undefined,
  place: HTMLElement,
): Promise<void> {
  const asKind = kind === undefined ? {} : { kind };
  const choice = await askOfColumns(desk, place, sheetInTable(file.rows, asKind));
  const sheet = await withNames(desk, sheetInTable(file.rows, { ...asKind, ...choice }), place);
  const bar = progress(desk, place, desk.words.trying ?? '', sheet.rows.length);
  const outcome = await dryRun(desk, sheet, bar);
  preview(desk, place, { sheet, tried: outcome, file: file.name }, () => {
    const columns = choice.keep;
    void sent(desk, sheet, { file, columns, strays: outcome.strays }, place).catch((error: unknown) =>
      failed(desk, place, error),
    );
  });
}

/** Compounds without a code get their namesake's; where a name is nearly another's the clerk is asked. */
async function withNames(desk: Desk, sheet: ClerkSheet, place: HTMLElement): Promise<ClerkSheet> {
  if (sheet.kind !== 'compounds') return sheet;
  const response = await fetch('/bureau/import/names');
  if (!response.ok) throw new NoTable(desk.words.refused ?? '');
  const { rows, questions } = resolveNames(sheet.rows, (await response.json()) as KnownNames);
  if (questions.length === 0) return { ...sheet, rows };
  const answers = await askAbout(desk, place, questions);
  const answered = rows.flatMap((row) => decided(row, answers.get(row.line) ?? '') ?? []);
  return { ...sheet, rows: answered };
}

async function sent(
  desk: Desk,
  sheet: ClerkSheet,
  {
    file,
    ...more
  }: { readonly file: ReadFile; readonly columns: readonly string[]; readonly strays: readonly number[] },
  place: HTMLElement,
): Promise<void> {
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  try {
    const bar = progress(desk, place, desk.words.sending ?? '', sheet.rows.length);
    const done = await runImport(desk, sheet, { file: file.name, ...more }, bar);
    result(desk, place, sheet, done, (kind) => {
      void tried(desk, file, kind, place).catch((error: unknown) => failed(desk, place, error));
    });
  } finally {
    window.removeEventListener('beforeunload', leaving);
  }
}
