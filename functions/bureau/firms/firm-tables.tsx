import type { Compound } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Manifest } from '../../domain/result/manifest.ts';
import type { Tenure } from '../../domain/tenure.ts';
import type { PublishingRecords } from '../../ports/publishing.ts';
import type { SealedMonth } from '../../publishing/sealed-months.ts';
import { monthLabel } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { modeWords } from '../../web/firm-result/result-words.ts';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { evidenceWords, flagName, stateWords } from '../integrity/flag-words.ts';
import { statusWords } from '../ranking/lists-part.tsx';
import { firmWords as w } from './words.ts';

type Served = Tenure & { readonly compound: Compound };

/** The compounds a firm serves and served, with the terms of its contracts. */
export function tenureTable(compounds: readonly Compound[], firm: FirmId, reader: Reader): DataTable<Served> {
  const rows = compounds.flatMap((compound) =>
    compound.tenures.filter((tenure) => tenure.firm === firm).map((tenure) => ({ ...tenure, compound })),
  );
  return {
    name: 'tenures',
    title: w.tenures,
    none: w.noneServed,
    rows,
    columns: [
      {
        head: w.compound,
        value: ({ compound }) => compound.name,
        cell: ({ compound }) => (
          <a href={linkFor(reader, `/bureau/compounds/${compound.id}`)}>{printable(compound.name)}</a>
        ),
      },
      { head: w.district, value: ({ compound }) => compound.district },
      { head: w.mode, value: ({ compound }, language) => modeWords[compound.mode][language] },
      { head: w.from, value: ({ from }) => from },
      { head: w.to, value: ({ to }, language) => to ?? w.openEnd[language] },
      {
        head: w.service,
        value: ({ emergency }, language) => (emergency ? w.emergency : w.contract)[language],
      },
    ],
  };
}

/** Months in which anything was noticed about a firm or proposed: flags with their evidence in words, audit, lists, status. */
export function integrityTable(series: readonly SealedMonth[], firm: FirmId): DataTable<SealedMonth> {
  const join = (texts: readonly string[], language: Language) =>
    texts.length === 0 ? null : texts.join(language === 'zh' ? '；' : '; ');
  const flags = ({ annex }: SealedMonth, language: Language) =>
    annex.flags
      .filter((flag) => flag.firm === firm)
      .map(
        (flag) =>
          `${flagName(flag.kind, language)}（${stateWords(flag.state, language)}）${evidenceWords(flag, language)}`,
      );
  const lists = ({ annex }: SealedMonth, language: Language) => [
    ...(annex.black.some((one) => one.firm === firm) ? [w.black[language]] : []),
    ...(annex.red.some((one) => one.firm === firm) ? [w.red[language]] : []),
    ...(annex.watch.includes(firm) ? [w.watch[language]] : []),
    ...(annex.heldBack.black.includes(firm) ? [`${w.black[language]}${w.heldBack[language]}`] : []),
    ...(annex.heldBack.red.includes(firm) ? [`${w.red[language]}${w.heldBack[language]}`] : []),
  ];
  const audits = ({ annex }: SealedMonth, language: Language) =>
    annex.audits
      .filter((audit) => audit.firm === firm)
      .map(({ proven, ...audit }) =>
        [
          fill(w.auditText[language], {
            drawn: audit.drawn,
            reached: audit.reached,
            confirmed: audit.confirmed,
            denied: audit.denied,
          }),
          ...(proven ? [w.proven[language]] : []),
        ].join(language === 'zh' ? '，' : ', '),
      );
  const status = ({ annex }: SealedMonth, language: Language) =>
    annex.status.filter((one) => one.firm === firm).map((one) => statusWords(one, { language }));
  const any = (month: SealedMonth) => [flags, lists, audits, status].some((of) => of(month, 'zh').length > 0);
  return {
    name: 'integrity',
    title: w.integrity,
    rows: series.toReversed().filter(any),
    columns: [
      { head: w.month, value: ({ manifest }, language) => monthLabel(manifest, language) },
      { head: w.proposal, value: (month, language) => join(lists(month, language), language) },
      { head: w.status, value: (month, language) => join(status(month, language), language) },
      { head: w.flag, value: (month, language) => join(flags(month, language), language) },
      { head: w.audit, value: (month, language) => join(audits(month, language), language) },
    ],
  };
}

interface Saying {
  readonly what: 'objection' | 'reply';
  readonly text: string;
  readonly day: string;
  readonly state: (language: Language) => string;
}

/** What a firm said about its newest result: objections to the data, and its public reply. */
export function publishingTable(
  { objections, replies }: PublishingRecords,
  firm: FirmId,
  manifest: Pick<Manifest, 'month' | 'trial'>,
): DataTable<Saying> {
  const rows: readonly Saying[] = [
    ...objections
      .filter((one) => one.firm === firm)
      .map(({ text, day, late, decision }) => ({
        what: 'objection' as const,
        text,
        day,
        state: (language: Language) =>
          `${late ? `${w.late[language]} ` : ''}${(decision === undefined ? w.open : w.decided)[language]}`,
      })),
    ...replies
      .filter((one) => one.firm === firm)
      .map(({ text, day, moderation, takenDown }) => ({
        what: 'reply' as const,
        text,
        day,
        state: (language: Language) =>
          (moderation === undefined
            ? w.waits
            : moderation.shown && takenDown === undefined
              ? w.shown
              : w.notShown)[language],
      })),
  ];
  return {
    name: 'publishing',
    title: {
      zh: `${w.publishing.zh}（${monthLabel(manifest, 'zh')}）`,
      en: `${w.publishing.en} (${monthLabel(manifest, 'en')})`,
    },
    none: w.noObjection,
    rows,
    columns: [
      { head: w.day, value: ({ day }) => day },
      { head: w.state, value: ({ what, state }, language) => `${w[what][language]} · ${state(language)}` },
      { head: w.said, value: ({ text }) => text },
    ],
  };
}
