import { element } from './import/element.ts';

/** Milliseconds before an order that was not answered is repeated. */
const pauses = [1000, 3000, 10_000];

/** Undoing a big import: the order of the form in `root` is repeated until nothing is left, and the page says how far it is. */
export function start(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form === null) return;
  const words: Readonly<Record<string, string>> = JSON.parse(root.dataset.words ?? '{}');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    void undone(root, form, words.undoing ?? '').then((done) => {
      if (done) location.reload();
      else root.append(element('p', { class: 'wrong', role: 'alert' }, words.failed ?? ''));
    });
  });
}

async function undone(root: HTMLElement, form: HTMLFormElement, words: string): Promise<boolean> {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': words });
  const count = element('span');
  root.append(element('p', { role: 'status' }, words), element('p', {}, bar, ' ', count));
  for (let failed = 0; ; ) {
    const progress = await ordered(form);
    if (progress === 'refused') return false;
    if (progress === undefined) {
      const pause = pauses[failed++];
      if (pause === undefined) return false;
      await new Promise((resolve) => setTimeout(resolve, pause));
      continue;
    }
    failed = 0;
    bar.max = Math.max(1, progress.pieces);
    bar.value = progress.pieces - progress.open;
    count.textContent = `${progress.pieces - progress.open} / ${progress.pieces}`;
    if (progress.open === 0) return true;
  }
}

/** Gives the order once; undefined where it was not answered, or with a fault of the service. */
async function ordered(
  form: HTMLFormElement,
): Promise<{ readonly open: number; readonly pieces: number } | 'refused' | undefined> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  }).catch(() => undefined);
  if (response === undefined || response.status >= 500) return undefined;
  if (!response.ok) return 'refused';
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  // Undone meanwhile by somebody else: the page is what answers.
  return isJson ? await response.json() : { open: 0, pieces: 1 };
}
