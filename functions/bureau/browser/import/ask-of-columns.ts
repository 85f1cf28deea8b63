import type { ClerkSheet, SheetChoice } from '../../../registry/sheet-in-table.ts';
import { element } from './element.ts';
import type { Desk } from './send.ts';

/** Most lines that are named. */
const most = 50;

/** Asks which columns that nobody knows are about no person, and whether empty cells say what stands above them. Nothing is ticked beforehand; asks nothing where there is nothing to ask. */
export function askOfColumns(
  { words }: Desk,
  place: HTMLElement,
  { heads, blank }: ClerkSheet,
): Promise<Required<Omit<SheetChoice, 'kind'>>> {
  if (heads.asked.length === 0 && blank.length === 0) return Promise.resolve({ keep: [], fillDown: false });
  const tick = (name: string, value: string, text: string) =>
    element('p', {}, element('label', {}, element('input', { type: 'checkbox', name, value }), ` ${text}`));
  const part = (title: string | undefined, lead: string | undefined, ...ticks: readonly HTMLElement[]) =>
    element('fieldset', {}, element('legend', {}, title ?? ''), element('p', {}, lead ?? ''), ...ticks);
  const lines = blank.slice(0, most).join('、') + (blank.length > most ? '……' : '');
  const form = element(
    'form',
    {},
    ...(heads.asked.length === 0
      ? []
      : [part(words.askHeads, words.askHeadsLead, ...heads.asked.map((head) => tick('keep', head, head)))]),
    ...(blank.length === 0
      ? []
      : [
          part(
            words.askBlank,
            words.askBlankLead?.replace('{lines}', lines),
            tick('fill', 'yes', words.fillDown ?? ''),
          ),
        ]),
    element('button', { type: 'submit' }, words.goOn ?? ''),
  );
  place.replaceChildren(form);
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const data = new FormData(form);
      resolve({ keep: data.getAll('keep').map(String), fillDown: data.has('fill') });
    });
  });
}
