import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { greatestHousehold } from '../../domain/letters/activate-spare.ts';
import type { LetterToReprint } from '../../domain/letters/letters-to-reprint.ts';
import { rangesOf } from '../../domain/letters/ranges.ts';
import { rangesInWords } from '../../domain/letters/written-ranges.ts';
import { lettersToSeeTo } from '../../letters/letters-to-see-to.ts';
import { fill } from '../../web/fill.ts';
import { ErrorSummary } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { batchTable } from './batch-table.tsx';
import { lettersProgram } from './letters-program.ts';
import { PrintPart, ReissuePart, SparePart } from './print-parts.tsx';
import { lettersWords } from './words.ts';
import type { LettersRefusal } from './words-zh.ts';

/** A compound's letters: batches with their steps, what is to do, and printing with the room list read in the page alone. */
export async function lettersPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  compound: Compound,
  refused?: LettersRefusal,
): Promise<Response> {
  const { language } = visit.reader;
  const words = lettersWords[language];
  const address = `/bureau/letters/${compound.id}`;
  const mayChange = visit.reachFor('change-letters') !== undefined;
  const batches = batchTable(compound, visit, mayChange);
  const tasks = taskTable(await lettersToSeeTo(world, compound));
  const file = await tableFile(c, world.site, [batches, tasks]);
  if (file !== undefined) return file;
  const said = c.req.query('said') ?? '';
  const view = { reader: visit.reader, address };
  const page = { site: world.site, room: '/bureau/letters', address, title: words.title };
  const script = mayChange ? { script: lettersProgram.loader, loadsModules: true } : {};
  return await respondOffice(
    c,
    visit,
    { ...page, ...script, style: stepStyle, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>
        {fill(words.of, { compound: printable(compound.name) })} <small>{compound.id}</small>
      </h1>
      {Object.hasOwn(words.said, said) ? (
        <p class="note" role="status">
          {words.said[said as keyof typeof words.said]}
        </p>
      ) : null}
      <ErrorSummary
        title={words.wrong}
        problems={refused === undefined ? [] : [['', words.refusals[refused]]]}
      />
      <p>{words.lead}</p>
      <TableView table={batches} {...view} />
      <TableView table={tasks} {...view} />
      {mayChange ? (
        <div
          id="letters"
          data-program={lettersProgram.address}
          data-token={visit.token}
          data-language={language}
          data-address={address}
          data-before={String(greatestHousehold(compound.batches))}
          data-batches={JSON.stringify(compound.batches)}
        >
          <PrintPart words={words} />
          <ReissuePart words={words} />
          <SparePart words={words} visit={visit} compound={compound} />
        </div>
      ) : null}
    </>,
  );
}

interface Task {
  readonly reason: LetterToReprint['reason'];
  readonly numbers: readonly number[];
}

function taskTable(letters: readonly LetterToReprint[]): DataTable<Task> {
  const [zh, en] = [lettersWords.zh, lettersWords.en];
  const rows = [...Map.groupBy(letters, ({ reason }) => reason)].map(([reason, group]) => ({
    reason,
    numbers: group.map(({ number }) => number),
  }));
  return {
    name: 'letters-to-see-to',
    title: { zh: zh.tasks, en: en.tasks },
    columns: [
      {
        head: { zh: zh.reason, en: en.reason },
        value: ({ reason }, language) => lettersWords[language].reasons[reason],
      },
      { head: { zh: zh.count, en: en.count }, value: ({ numbers }) => numbers.length, number: true },
      { head: { zh: zh.numbers, en: en.numbers }, value: ({ numbers }) => rangesInWords(rangesOf(numbers)) },
    ],
    rows,
  };
}

const stepStyle = `.steps{display:flex;flex-wrap:wrap;gap:.4rem}.steps .field{margin:0;min-width:12rem}#report{white-space:pre-line}progress{width:100%;height:1.2rem}`;
