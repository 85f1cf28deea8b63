import { type EvidenceSheet, evidenceSheet, isEvidenceKind } from '../../evidence/evidence-sheet.ts';
import { evidencePieceRows, evidenceXlsxBytes } from '../../evidence/piece-rows.ts';
import type { BadLine } from '../../sheets/bad-row.ts';
import { readTable, type TableRow } from '../../sheets/read-table.ts';
import { element } from './import/element.ts';
import { failed } from './import/failed.ts';
import { type Desk, send } from './import/send.ts';
import { badLines, figures, progress } from './import/show.ts';

const address = '/bureau/evidence';

/** What became of all the lines that were sent. */
interface Outcome {
  readonly counts: Record<'added' | 'changed' | 'unchanged' | 'bad', number>;
  readonly bad: readonly BadLine[];
  readonly pieces: number;
}

/** What the service answers to a piece. */
interface Answer {
  readonly outcomes: string;
  readonly bad: readonly BadLine[];
}

/** The evidence page: a file is read here, so that names, telephones and free text never leave this machine; tried, shown, and on the officer's word sent in pieces. */
export function start(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  const kind = root.querySelector<HTMLSelectElement>('select');
  const place = root.querySelector<HTMLElement>('[data-place]');
  if (input === null || kind === null || place === null) return;
  const desk: Desk = { token: root.dataset.token ?? '', words: JSON.parse(root.dataset.words ?? '{}') };
  root.hidden = false;
  const begin = () => {
    const file = input.files?.[0];
    if (file !== undefined && isEvidenceKind(kind.value))
      void read(desk, file, kind.value, place).catch((error: unknown) => failed(desk, place, error));
  };
  input.addEventListener('change', begin);
  kind.addEventListener('change', begin);
}

async function read(desk: Desk, file: File, kind: EvidenceSheet['kind'], place: HTMLElement): Promise<void> {
  const { words } = desk;
  place.replaceChildren(element('p', { role: 'status' }, words.reading ?? ''));
  const rows = await readTable(new Uint8Array(await file.arrayBuffer()), evidenceXlsxBytes);
  const sheet = evidenceSheet(rows, kind, machineTime());
  const bar = progress(desk, place, words.trying ?? '', sheet.rows.length);
  const tried = await through(desk, sheet, () => `${address}/try`, bar);
  const button = element('button', { type: 'button' }, words.confirm ?? '');
  button.addEventListener(
    'click',
    () =>
      void keep(desk, { sheet, rows, name: file.name }, place).catch((error: unknown) =>
        failed(desk, place, error),
      ),
    { once: true },
  );
  const some = tried.counts.added + tried.counts.changed > 0;
  const { dropped } = sheet;
  place.replaceChildren(
    element('h2', {}, `${words.previewTitle ?? ''} ${file.name}`),
    figures(desk, tried),
    ...(dropped.length > 0
      ? [element('p', { class: 'note' }, words.dropped?.replace('{columns}', dropped.join('、')) ?? '')]
      : []),
    ...badLines(desk, returned(sheet, rows), tried.bad),
    element('div', { class: 'acts' }, some ? button : element('p', {}, words.nothing ?? '')),
  );
}

/** Now, as this machine's clock shows it. */
function machineTime(): number {
  const now = new Date();
  return Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60;
}

async function keep(
  desk: Desk,
  { sheet, rows, name }: { sheet: EvidenceSheet; rows: readonly TableRow[]; name: string },
  place: HTMLElement,
): Promise<void> {
  const { words } = desk;
  const leaving = (event: Event) => event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  try {
    const bar = progress(desk, place, words.sending ?? '', sheet.rows.length);
    const begun = { kind: sheet.kind, file: name.slice(0, 120), rows: sheet.rows.length };
    const { id } = await send<{ id: string }>(desk, `${address}/begin`, begun);
    const done = await through(desk, sheet, (piece) => `${address}/${id}/pieces/${piece}`, bar);
    await send(desk, `${address}/${id}/end`, { pieces: done.pieces, counts: done.counts });
    place.replaceChildren(
      element('h2', { tabindex: '-1', role: 'status' }, words.doneTitle ?? ''),
      figures(desk, done),
      ...badLines(desk, returned(sheet, rows), done.bad),
      element('p', {}, element('a', { href: `${address}/${id}` }, words.details ?? '')),
    );
  } finally {
    window.removeEventListener('beforeunload', leaving);
  }
}

/** Sends all pieces one after the other; `addressOf` says whereto. */
async function through(
  desk: Desk,
  { kind, openAt, rows, bad: found }: EvidenceSheet,
  addressOf: (piece: number) => string,
  onDone: (rows: number) => void,
): Promise<Outcome> {
  const counts = { added: 0, changed: 0, unchanged: 0, bad: 0 };
  const names = { a: 'added', c: 'changed', u: 'unchanged', b: 'bad' } as const;
  const bad = [...found];
  let pieces = 0;
  for (let from = 0; from < rows.length; from += evidencePieceRows) {
    const sent = { kind, openAt, rows: rows.slice(from, from + evidencePieceRows) };
    pieces += 1;
    const answer = await send<Answer>(desk, addressOf(pieces), sent);
    for (const outcome of answer.outcomes) counts[names[outcome as keyof typeof names]] += 1;
    bad.push(...answer.bad);
    onDone(Math.min(rows.length, from + evidencePieceRows));
  }
  counts.bad = bad.length;
  return { counts, bad: bad.sort((a, b) => a.line - b.line), pieces };
}

/** The file as it goes back: its own header and cells. */
function returned({ header }: EvidenceSheet, rows: readonly TableRow[]) {
  return { header, source: new Map(rows.map(({ line, cells }) => [line, cells])) };
}
