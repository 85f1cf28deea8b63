import type { Batch } from '../../domain/letters/batch.ts';
import { keepRows } from '../../letters/keep-table.ts';
import { makeLetters, type PrintAnswer } from './letters-made.ts';
import { type LetterWords, letterWords } from './letters-words.ts';
import { download, element, tableIn } from './page-files.ts';
import { csvText, type Numbered, numberedFrom, reissueNumbers } from './rooms-numbered.ts';

/** What the page says of its compound. */
interface Page {
  readonly address: string;
  readonly token: string;
  readonly before: number;
  readonly batches: readonly Batch[];
  readonly words: LetterWords;
}

/** Starts the page's program: buttons work from now on. Room lists are read here and never leave this machine. */
export function start(): void {
  const { dataset } = element('letters');
  const page: Page = {
    address: dataset.address ?? '',
    token: dataset.token ?? '',
    before: Number(dataset.before),
    batches: JSON.parse(dataset.batches ?? '[]'),
    words: letterWords[dataset.language === 'en' ? 'en' : 'zh'],
  };
  on('read', () => readList(page));
  on('reissue', () => reissue(page));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-again]')) {
    button.hidden = false;
    button.addEventListener('click', () => void told(page, () => again(page, button.dataset.again ?? '')));
  }
  function on(id: string, work: () => Promise<void>): void {
    const button = element<HTMLButtonElement>(id);
    button.disabled = false;
    button.addEventListener('click', () => void told(page, work));
  }
}

/** Runs a step and says in the page what went wrong. */
async function told(page: Page, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(error instanceof Error ? error.message : page.words.failed);
  }
}

function say(text: string): void {
  element('report').textContent = text;
  element('report').scrollIntoView({ block: 'nearest' });
}

async function readList(page: Page): Promise<void> {
  const { words } = page;
  element('next').replaceChildren();
  const rooms = await tableIn('rooms');
  if (rooms === undefined) return say(words.chooseList);
  const keep = await tableIn('keep');
  const ticked = (id: string) => element<HTMLInputElement>(id).checked;
  const choice = { onlyNew: ticked('only-new'), renumbered: ticked('renumbered') };
  if (page.before > 0 && keep === undefined && !choice.renumbered) return say(words.chooseKeep);
  const numbered = numberedFrom(rooms, keep, page, choice);
  say(words.read(numbered));
  if (numbered.faults.length > 0) return;
  offer(words.saveTable, () => {
    download(words.tableName, new Blob([csvText(keepRows(numbered.rooms))], { type: 'text/csv' }));
    offer(words.make(numbered), () => told(page, () => print(page, numbered)));
  });
}

/** Puts a button for the next step at the end of the form. */
function offer(label: string, work: () => void | Promise<void>): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    button.disabled = true;
    void Promise.resolve(work()).finally(() => {
      button.disabled = false;
    });
  });
  element('next').append(button);
  button.focus();
}

async function print(page: Page, { wanted, rooms }: Numbered): Promise<void> {
  const spares = Number(element<HTMLInputElement>('spares').value || '0');
  const order = { ...wanted, spares, reissue: false, scheme: 'upper' };
  await make(page, await ask(page, `${page.address}/print`, order), rooms);
}

/** Says which letters die, and asks before anything is sent. */
async function reissue(page: Page): Promise<void> {
  element('next').replaceChildren();
  const keep = await tableIn('keep');
  const written = (id: string) => element<HTMLInputElement>(id).value;
  const asked = reissueNumbers(
    { numbers: written('which'), rooms: written('which-rooms') },
    keep,
    page.words,
  );
  const { households, rooms } = asked;
  say(page.words.reissueAsk(asked));
  const order = { households, spares: 0, onDelivery: false, reissue: true, scheme: 'upper' };
  offer(page.words.reissueGo(asked), () =>
    told(page, async () => make(page, await ask(page, `${page.address}/print`, order), rooms)),
  );
}

async function again(page: Page, batch: string): Promise<void> {
  const keep = await tableIn('keep');
  const rooms = keep === undefined ? [] : numberedFrom([], keep, page, {}).rooms;
  await make(page, await ask(page, `${page.address}/batches/${batch}/again`, { scheme: 'upper' }), rooms);
}

async function ask(page: Page, address: string, body: unknown): Promise<PrintAnswer> {
  say(page.words.asking);
  const headers = { 'content-type': 'application/json', 'x-token': page.token };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.ok) return await response.json();
  const refusal: unknown = await response.json().catch(() => undefined);
  const said = typeof refusal === 'object' && refusal !== null && 'refused' in refusal;
  throw new Error(said ? String(refusal.refused) : page.words.failed);
}

async function make(page: Page, answer: PrintAnswer, rooms: Numbered['rooms']): Promise<void> {
  const progress = element<HTMLProgressElement>('progress');
  progress.hidden = false;
  const zip = await makeLetters(answer, rooms, (share) => {
    progress.value = share;
  });
  progress.hidden = true;
  const name = `${answer.facts.compound.name}-${page.words.zipName(answer.facts.batch.number)}.zip`;
  download(name, new Blob([zip], { type: 'application/zip' }));
  element('next').replaceChildren();
  say(page.words.made(answer));
}
