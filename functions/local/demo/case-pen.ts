import { exitFile } from '../../casework/exit-file.ts';
import { listingFile } from '../../casework/listing-file.ts';
import type { NotTaken } from '../../casework/step-wish.ts';
import { takeExitStep } from '../../casework/take-exit-step.ts';
import { takeItemStep } from '../../casework/take-item-step.ts';
import { takeListingStep } from '../../casework/take-listing-step.ts';
import type { CaseDocument, CaseEvent } from '../../domain/casework/case-event.ts';
import type { Taker } from '../../domain/casework/step-row.ts';
import type { CompoundId } from '../../domain/compound.ts';
import type { ExitId } from '../../domain/exit-case/exit-case.ts';
import { exitTable } from '../../domain/exit-case/exit-steps.ts';
import { replacementTable } from '../../domain/exit-case/replacement-steps.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { ListingId } from '../../domain/listing/listing.ts';
import { listingTable } from '../../domain/listing/listing-steps.ts';
import type { By } from '../../domain/people/by.ts';
import { itemTable } from '../../domain/rectification/item-steps.ts';
import { isIssued } from '../../notices/issued-kinds.ts';
import { withIssued } from '../../notices/with-issued.ts';
import type { World } from '../../ports.ts';

/** Who takes a step, as what. */
export interface Hand {
  readonly by: By;
  readonly as: Exclude<Taker, 'service'>;
}

type Facts = Readonly<Record<string, string>>;

/** What takes steps for somebody. */
export type CasePen = ReturnType<typeof casePen>;

/** Takes steps as the console does: notices are issued, what somebody would bring is a made-up sheet. Throws what was refused. */
export function casePen(world: World) {
  const brought = async (kinds: readonly string[]) => {
    const sheets = kinds.filter((kind) => !isIssued(kind));
    return await Promise.all(sheets.map((kind) => sheetOf(world, kind)));
  };
  return {
    async listing(id: ListingId, hand: Hand, step: string, facts: Facts = {}, reason = '') {
      const file = await listingFile(world, id);
      const kinds = listingTable.find((row) => row.step === step)?.documents ?? [];
      const documents =
        file && (await withIssued(world, kinds, { file, facts, reason }, await brought(kinds)));
      return done(step, await takeListingStep(world, id, { ...hand, step, facts, reason, documents }));
    },
    async exit(id: ExitId, hand: Hand, step: string, facts: Facts = {}, reason = '') {
      const file = await exitFile(world, id);
      const row = [...exitTable, ...replacementTable].find((one) => one.step === step);
      const kinds = row?.documents ?? [];
      const documents =
        file && (await withIssued(world, kinds, { file, facts, reason }, await brought(kinds)));
      return done(step, await takeExitStep(world, id, { ...hand, step, facts, reason, documents }));
    },
    async item(
      compound: CompoundId,
      hand: Hand & { readonly firm?: FirmId; readonly number?: number },
      step: string,
      facts: Facts = {},
      reason = '',
    ) {
      const documents = await brought(itemTable.find((row) => row.step === step)?.documents ?? []);
      return done(step, await takeItemStep(world, compound, { ...hand, step, facts, reason, documents }));
    },
  };
}

function done<Step extends string>(step: string, taken: CaseEvent<Step> | NotTaken): CaseEvent<Step> {
  if (typeof taken === 'string') throw new Error(`${step}: ${taken}`);
  if ('refused' in taken) throw new Error(`${step}: ${taken.refused} ${taken.about}`);
  return taken;
}

/** A made-up sheet in place of what somebody would scan: a page that says what it stands for. */
async function sheetOf({ documents }: World, kind: string): Promise<CaseDocument> {
  const kept = await documents.keep(new TextEncoder().encode(sheetText(`Demo sheet: ${kind}`)));
  if (typeof kept === 'string') throw new Error(`the sheet for ${kind} was not kept: ${kept}`);
  return { kind, name: `${kind}.pdf`, hash: kept.hash };
}

/** A PDF of one page with one line, ISO 32000-1 §7.5; `text` in ASCII without brackets. */
function sheetText(text: string): string {
  const stream = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  return `${file}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
}
