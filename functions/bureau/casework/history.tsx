import { clockName } from '../../desk/need-text.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { choiceWords } from '../../desk/words/choice-words.ts';
import { documentWords } from '../../desk/words/document-words.ts';
import { factWords } from '../../desk/words/fact-words.ts';
import { evidenceWords } from '../../desk/words/need-words.ts';
import { brokenEvent, type CaseEvent } from '../../domain/casework/case-event.ts';
import type { CaseStream } from '../../domain/casework/case-stream.ts';
import { streamText } from '../../domain/casework/case-stream.ts';
import type { Words } from '../../domain/survey.ts';
import type { World } from '../../ports.ts';
import { sha256 } from '../../ranking/sha256.ts';
import { fill } from '../../web/fill.ts';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';

type Event = CaseEvent<string>;

/** Which item a step is about: said by the page, and a thing that is handed over where it has words. */
const silent: ReadonlySet<string> = new Set(['item']);

/** What a proposal records is a card of its own page; here its month, version and score are told. */
const ofProposal: ReadonlySet<string> = new Set(['month', 'version', 'score', 'watch', 'black']);

/** The order in which facts are told: that of their words. */
const order = new Map(Object.keys(factWords).map((name, place) => [name, place]));

/** The events of a case: who, when, reason, facts, documents with links, and what was looked at. */
export function historyTable(
  world: Pick<World, 'calendar'>,
  {
    stream,
    events,
    steps,
    reader,
    name = 'history',
    names = {},
  }: {
    readonly stream: CaseStream;
    readonly events: readonly Event[];
    readonly steps: Readonly<Record<string, Words>>;
    readonly reader: Reader;
    readonly name?: string;
    /** Names of firms and compounds that facts hold by their codes. */
    readonly names?: Readonly<Record<string, string>>;
  },
): DataTable<Event> {
  const timeOf = (at: Event['at']) => world.calendar.timeOf(at).slice(0, 5);
  return {
    name,
    title: w.history,
    rows: events.toReversed(),
    columns: [
      { head: w.seq, number: true, value: ({ seq }) => seq },
      {
        head: w.when,
        value: ({ at, day }) => `${day} ${timeOf(at)}`,
        cell: ({ at, day }) => (
          <>
            <span class="d">{day}</span> {timeOf(at)}
          </>
        ),
      },
      { head: w.step, rowHead: true, value: ({ step }, language) => steps[step]?.[language] ?? step },
      { head: w.who, value: ({ by }) => by.name },
      {
        head: w.particulars,
        value: (event, language) => particulars(event, names, language).join(language === 'zh' ? '；' : '; '),
        cell: (event, language) => {
          const lines = particulars(event, names, language);
          return lines.length === 0 ? '—' : lines.map((line) => <div>{printable(line, 4000)}</div>);
        },
      },
      {
        head: w.documents,
        value: ({ documents }) => documents.map((one) => one.name).join('；'),
        cell: ({ documents }, language) =>
          documents.length === 0
            ? '—'
            : documents.map((one) => (
                <div>
                  {documentWords[one.kind]?.[language] ?? one.kind}{' '}
                  <a href={linkFor(reader, documentPath(stream, one.hash))}>{printable(one.name, 120)}</a>
                </div>
              )),
      },
      {
        head: w.looked,
        value: (event, language) => lookedAt(event, language).join(language === 'zh' ? '；' : '; '),
      },
    ],
  };
}

/** Where a document of a stream is fetched. */
export function documentPath(stream: CaseStream, hash: string): string {
  return `/bureau/documents/${hash}?in=${encodeURIComponent(streamText(stream))}`;
}

/** The facts of an event and its reason, each with its name. */
export function particulars(
  { step, facts, reason }: Pick<Event, 'step' | 'facts' | 'reason'>,
  names: Readonly<Record<string, string>>,
  language: Language,
): readonly string[] {
  const colon = language === 'zh' ? '：' : ': ';
  const isProposal = step === 'propose' || step === 'propose-again';
  const told = Object.entries(facts)
    .filter(([name, value]) => !silent.has(name) || choiceWords[name]?.[value] !== undefined)
    .filter(([name]) => !isProposal || ofProposal.has(name))
    .toSorted(([a], [b]) => (order.get(a) ?? 99) - (order.get(b) ?? 99))
    .map(
      ([name, value]) =>
        `${factWords[name]?.[language] ?? name}${colon}${valueText(name, value, names, language)}`,
    );
  return reason === '' ? told : [...told, `${w.reason[language]}${colon}${reason}`];
}

function valueText(
  name: string,
  value: string,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  if (name === 'clock') return clockName(value, language);
  return choiceWords[name]?.[value]?.[language] ?? names[value] ?? value;
}

function lookedAt({ evidence, clocks }: Event, language: Language): readonly string[] {
  const known = evidence.map((name) => evidenceWords[name]?.is[language] ?? name);
  return [
    ...known,
    ...Object.entries(clocks).map(([clock, last]) => `${clockName(clock, language)} ${last}`),
  ];
}

/** Whether the chain of records holds, checked now and said. */
export function ChainSaid({ all, language }: { all: readonly Event[]; language: Language }) {
  const broken = brokenEvent(all, sha256);
  const hash = all.at(-1)?.hash.slice(0, 16) ?? '';
  if (broken === undefined)
    return <p class="mute">{fill(w.chainWhole[language], { count: all.length, hash })}</p>;
  return (
    <p class="wrong" role="alert">
      {fill(w.chainBroken[language], { number: broken })}
    </p>
  );
}
