import type { Quarantine } from '../../domain/integrity/quarantine.ts';
import type { AuditFinding, StandingFlag } from '../../domain/integrity/standing-flag.ts';
import type { Words } from '../../domain/survey.ts';
import { monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { count } from '../../web/numbers.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { effectWords, evidenceWords, flagName, stateWords } from './flag-words.ts';
import type { FlaggedGroup, MonthIntegrity } from './integrity-of-month.ts';
import { type IntegrityWords, integrityWords } from './words.ts';

type Simple = {
  [K in keyof IntegrityWords]: IntegrityWords[K] extends string ? K : never;
}[keyof IntegrityWords];

function say(key: Simple): Words {
  return { zh: integrityWords.zh[key], en: integrityWords.en[key] };
}

/** Flags with their evidence in words. */
export function flagTable({ month, annex, firmName, compoundName }: MonthIntegrity): DataTable<StandingFlag> {
  const compounds = (flag: StandingFlag, language: Language) =>
    flag.compounds.length === 0
      ? integrityWords[language].wholeFirm
      : flag.compounds.map(compoundName).join(language === 'zh' ? '、' : ', ');
  return {
    name: `flags-${month}`,
    title: say('flags'),
    columns: [
      { head: say('firm'), value: ({ firm }) => firmName(firm) },
      { head: say('flag'), value: ({ kind }, language) => flagName(kind, language) },
      { head: say('evidence'), value: evidenceWords },
      { head: say('compounds'), value: compounds },
      { head: say('effect'), value: ({ direction }, language) => effectWords(direction, language) },
      { head: say('state'), value: ({ state }, language) => stateWords(state, language) },
      { head: say('raised'), value: ({ raised }) => raised },
      { head: say('lapses'), value: ({ lapses }) => lapses },
    ],
    rows: annex.flags,
  };
}

/** Closed audits with what they leave open of the score. */
export function auditTable({ month, annex, firmName }: MonthIntegrity): DataTable<AuditFinding> {
  const count = (name: 'drawn' | 'reached' | 'confirmed' | 'denied'): Column<AuditFinding> => ({
    head: say(name),
    value: (audit) => audit[name],
    number: true,
  });
  return {
    name: `audits-${month}`,
    title: say('audits'),
    columns: [
      { head: say('firm'), value: ({ firm }) => firmName(firm) },
      ...(['drawn', 'reached', 'confirmed', 'denied'] as const).map(count),
      { head: say('share'), value: ({ fakeShare }) => `${(fakeShare * 100).toFixed(1)} %`, number: true },
      {
        head: say('range'),
        value: ({ low, high }) => (low === null ? null : `${low}–${high}`),
        number: true,
      },
      {
        head: say('proven'),
        value: ({ proven }, language) => integrityWords[language][proven ? 'provenYes' : 'provenNo'],
      },
    ],
    rows: annex.audits,
  };
}

/** Groups of ratings in flagged compounds. */
export function groupTable(
  { month, groups, compoundName }: MonthIntegrity,
  extra: readonly Column<FlaggedGroup>[],
): DataTable<FlaggedGroup> {
  return {
    name: `groups-${month}`,
    title: say('groups'),
    columns: [
      { head: say('compound'), value: ({ compound }) => compoundName(compound) },
      { head: say('kind'), value: ({ kind }, language) => integrityWords[language].kinds[kind] },
      {
        head: say('month'),
        value: ({ month: of }) => of,
        cell: ({ month: of }, language) => monthWords(of, language),
      },
      { head: say('ratings'), value: ({ ratings }) => ratings, number: true },
      {
        head: say('aside'),
        value: ({ aside }, language) => integrityWords[language][aside ? 'asideYes' : 'asideNo'],
      },
      ...extra,
    ],
    rows: groups,
  };
}

/** Proposals to set groups aside, with both counts and what was decided. */
export function quarantineTable(
  { month, quarantines, compoundName }: MonthIntegrity,
  extra: readonly Column<Quarantine>[],
): DataTable<Quarantine> {
  const figures = ({ answers, score, withheld }: Quarantine['withThem'], language: Language) => {
    const words = integrityWords[language];
    if (withheld) return fill(words.withheld, { answers: count(answers) });
    return score === null
      ? fill(words.unranked, { answers: count(answers) })
      : fill(words.figures, { answers: count(answers), score });
  };
  return {
    name: `quarantines-${month}`,
    title: say('quarantines'),
    columns: [
      { head: say('number'), value: ({ number }) => number, number: true },
      { head: say('compound'), value: ({ compound }) => compoundName(compound), rowHead: true },
      { head: say('withThem'), value: ({ withThem }, language) => figures(withThem, language) },
      { head: say('withoutThem'), value: ({ withoutThem }, language) => figures(withoutThem, language) },
      { head: say('proposer'), value: ({ proposer, proposed }) => `${proposer} ${proposed}` },
      { head: say('reason'), value: ({ reason }) => reason },
      { head: say('decision'), value: decisionWords },
      ...extra,
    ],
    rows: quarantines,
  };
}

function decisionWords({ decision }: Quarantine, language: Language): string {
  const words = integrityWords[language];
  if (decision === undefined) return words.waits;
  const { by, day, reason } = decision;
  return fill(decision.approved ? words.approved : words.refused, { by, day, reason });
}
