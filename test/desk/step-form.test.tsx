import { describe, expect, it } from 'vitest';
import { type Desk, orderWays, takerOf } from '../../functions/desk/desk.ts';
import { StepForm } from '../../functions/desk/step-form.tsx';
import type { StepRow } from '../../functions/domain/casework/step-row.ts';
import { exitTable } from '../../functions/domain/exit-case/exit-steps.ts';
import { replacementTable } from '../../functions/domain/exit-case/replacement-steps.ts';
import { listingTable } from '../../functions/domain/listing/listing-steps.ts';
import type { Day } from '../../functions/domain/month.ts';
import { itemTable } from '../../functions/domain/rectification/item-steps.ts';
import { isIssued } from '../../functions/notices/issued-kinds.ts';
import type { Visit } from '../../functions/web/office/route.ts';

const tables: readonly (readonly [string, readonly StepRow<string, string>[]])[] = [
  ['listings', listingTable],
  ['exit cases', exitTable],
  ['compounds', replacementTable],
  ['items', itemTable],
];
const visit: Visit = {
  ...{ person: { subject: 's', name: '某' }, signs: '某', grants: [], today: '2026-12-01' as Day },
  ...{
    reader: { language: 'zh', large: false, chosen: false },
    token: 't',
    fields: new Map(),
    json: undefined,
  },
  ...{ file: undefined, bytes: undefined, rooms: [], reachFor: () => undefined },
  reach: { everything: true, districts: new Set(), compounds: new Set(), firms: new Set() },
};

/** The form of a row as a page has it. */
function formOf(row: StepRow<string, string>): string {
  const desk: Desk = {
    ...{ id: 'd', side: 'office', table: [row], events: [], all: [], running: [], words: {}, address: '/x' },
    ...{
      known: { evidence: new Set(), clocks: {} },
      fixed: {},
      choices: {},
      takes: new Set(),
      unsure: new Set(),
    },
  };
  const uploads = { piecesPath: '/p', program: '/q', routes: [] };
  return String(StepForm({ visit, desk, row, uploads, again: undefined }));
}

describe.each(tables)('every row of the table of %s', (_, table) => {
  it('that the office takes has its form: where it leads, every fact, its documents, its reason', () => {
    for (const row of table) {
      const taker = takerOf(row, { side: 'office' });
      if (taker === undefined) {
        expect(
          row.by.every((by) => by === 'service' || by === 'own-firm'),
          row.step,
        ).toBe(true);
        continue;
      }
      const html = formOf(row);
      expect(html).toContain(`action="/x/${orderWays[taker]}/${row.step}"`);
      const asked = [...html.matchAll(/name="(fact-\w+)"/g)].map(([, name]) => name);
      expect(asked, row.step).toEqual(Object.keys(row.facts).map((name) => `fact-${name}`));
      expect(html.includes('name="reason"'), row.step).toBe(row.reason);
      const brought = row.documents.some((kind) => !isIssued(kind));
      const required = /<input[^>]*required=""[^>]*type="file"|<input[^>]*type="file"[^>]*required=""/.test(
        html,
      );
      expect(required, row.step).toBe(brought);
    }
  });
});
