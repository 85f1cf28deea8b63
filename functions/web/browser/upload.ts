/** Milliseconds before a piece that was not taken is sent again: sent twice it is the same piece. */
const pauses = [500, 2000, 5000];

/**
 * The field of one document in `root`: a file larger than a piece is sent in pieces before its form, which then names them instead. A smaller one goes
 * with the form, as it does without scripts.
 */
export function start(root: HTMLElement): void {
  const input = root.querySelector('input');
  const form = input?.form;
  if (!input || !form) return;
  const { sending, failed, tooLarge }: Record<string, string> = read(root.dataset.words);
  const limits: Record<string, number> = read(root.dataset.limits);
  const status = root.appendChild(document.createElement('p'));
  status.setAttribute('role', 'status');
  form.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (file === undefined || file.size <= (limits.piece ?? 0)) return;
    event.preventDefault();
    if (file.size > (limits.most ?? 0)) {
      status.textContent = tooLarge ?? '';
      return;
    }
    const buttons = [...form.querySelectorAll('button')];
    for (const button of buttons) button.disabled = true;
    const progress = (share: number) => {
      status.textContent = `${sending ?? ''} ${Math.round(share * 100)}%`;
    };
    sent(root, file, limits.piece ?? 0, progress).then(
      (pieces) => {
        name(root, form, file, pieces);
        input.value = '';
        input.required = false;
        for (const button of buttons) button.disabled = false;
        form.requestSubmit(event.submitter);
      },
      () => {
        for (const button of buttons) button.disabled = false;
        status.textContent = failed ?? '';
      },
    );
  });
}

/** Sends the file piece by piece; their names in order. */
async function sent(
  root: HTMLElement,
  file: File,
  size: number,
  progress: (share: number) => void,
): Promise<readonly string[]> {
  const pieces: string[] = [];
  for (let from = 0; from < file.size; from += size) {
    progress(from / file.size);
    pieces.push(await taken(root, file.slice(from, from + size)));
  }
  progress(1);
  return pieces;
}

/** Sends one piece, again where it was not answered; its name. Throws where it is refused. */
async function taken({ dataset }: HTMLElement, piece: Blob): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', 'x-token': dataset.token ?? '' };
  for (let failed = 0; ; ) {
    const body = await piece.arrayBuffer();
    const request = { method: 'POST', headers, body };
    const response = await fetch(dataset.pieces ?? '', request).catch(() => undefined);
    if (response?.ok) return ((await response.json()) as { piece: string }).piece;
    const pause = pauses[failed++];
    if (pause === undefined || (response !== undefined && response.status < 500))
      throw new Error('a piece was not taken');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Writes the pieces and the file's name into the form. */
function name({ dataset }: HTMLElement, form: HTMLFormElement, file: File, pieces: readonly string[]): void {
  const fields: Record<string, string> = read(dataset.fields);
  const values = { [fields.pieces ?? '']: pieces.join(','), [fields.name ?? '']: file.name };
  for (const [field, value] of Object.entries(values)) {
    const found = form.querySelector<HTMLInputElement>(`input[name="${field}"]`);
    const input = found ?? form.appendChild(document.createElement('input'));
    input.type = 'hidden';
    input.name = field;
    input.value = value;
  }
}

function read<T>(text: string | undefined): T {
  return JSON.parse(text ?? '{}');
}
