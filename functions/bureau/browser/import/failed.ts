import { NoTable } from '../../../sheets/read-table.ts';
import { element } from './element.ts';
import type { Desk } from './send.ts';

/** Says in the page why a file was not imported. */
export function failed(desk: Desk, place: HTMLElement, error: unknown): void {
  const line =
    error instanceof NoTable && error.line !== undefined ? `${desk.words.line ?? ''} ${error.line}：` : '';
  const reason = error instanceof Error ? error.message : String(error);
  place.replaceChildren(
    element(
      'div',
      { class: 'wrong', role: 'alert' },
      element('h2', {}, desk.words.failed ?? ''),
      element('p', {}, `${line}${reason}`),
    ),
  );
}
