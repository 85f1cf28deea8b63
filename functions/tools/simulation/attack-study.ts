import type { FirmId } from '../../domain/firm.ts';
import { isProven } from '../../domain/integrity/audit-bounds.ts';
import { holdsOnBlack } from '../../domain/integrity/blocks-of.ts';
import { defaultIntegrityNumbers } from '../../domain/integrity/numbers.ts';
import type { criticalValues } from '../../domain/ranking/critical-values.ts';
import { noBlocks } from '../../domain/ranking/lists.ts';
import { rankMonth } from '../../domain/ranking/rank-month.ts';
import { type AttackedMonth, type AttackRow, attackRow } from './attack-row.ts';
import type { Attack } from './attacks.ts';
import { callBack } from './call-back.ts';
import { type County, firmCount } from './county.ts';
import { type Examined, examine } from './examine.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { firmId, firmOf, itemMeans, lowest, planOf } from './rules.ts';
import type { Scenario } from './scenarios.ts';
import { stuff } from './stuff.ts';
import type { SurveyReturn } from './survey.ts';

/** What attacks did over the months simulated so far. */
export interface AttackStudy {
  add(county: County, survey: SurveyReturn): void;
  report(): AttackReport;
}

/** Rows of the attacks, and how often a firm that nobody stuffs is flagged: by either pattern, percent of firm-months. */
export interface AttackReport {
  readonly attacks: readonly AttackRow[];
  readonly false_flags_percent_of_firm_months: number;
  readonly false_flags_by_kind: { readonly all_five: number; readonly all_one: number };
}

/** Begins a study; its chance is its own, so that the counties are those of a simulation without attacks. */
export function attackStudy(
  scenario: Scenario,
  attacks: readonly Attack[],
  random: RandomNumbers,
  critical: typeof criticalValues,
): AttackStudy {
  const months = attacks.map((): AttackedMonth[] => []);
  const flags = { all: new Set<string>(), five: 0, one: 0, firmMonths: 0 };
  return {
    add(county, survey) {
      const honest = examined(county, survey, scenario, critical, -1, 0, random);
      flags.firmMonths += firmCount;
      for (const { firm, kind } of honest.flags) {
        flags.all.add(`${flags.firmMonths} ${firm}`);
        if (kind === 'all-five') flags.five += 1;
        else flags.one += 1;
      }
      for (const [index, attack] of attacks.entries())
        months[index]?.push(attackedMonth(attack, { county, survey, honest, scenario, critical, random }));
    },
    report: () => {
      const share = (count: number) => Number(((100 * count) / flags.firmMonths).toFixed(2));
      return {
        attacks: attacks.map(({ name }, index) => attackRow(name, months[index] ?? [])),
        false_flags_percent_of_firm_months: share(flags.all.size),
        false_flags_by_kind: { all_five: share(flags.five), all_one: share(flags.one) },
      };
    },
  };
}

interface Setting {
  readonly county: County;
  readonly survey: SurveyReturn;
  readonly honest: Examined;
  readonly scenario: Scenario;
  readonly critical: typeof criticalValues;
  readonly random: RandomNumbers;
}

function attackedMonth(attack: Attack, setting: Setting): AttackedMonth {
  const { county, survey, honest, scenario, critical, random } = setting;
  const target = lowest(county.truth, firmCount)[firmCount - attack.rank] ?? 0;
  const firm = firmId(target);
  const stuffed = stuff(county, survey, target, attack, random);
  const after = examined(county, stuffed, scenario, critical, target, stuffed.fakes, random);
  const quarantined = rankMonth(planOf(county, scenario), stuffed.quarantined, noBlocks, critical);
  const [was, is] = [honest.scores.get(firm), after.scores.get(firm)];
  const naive = (of: SurveyReturn) => lowest(itemMeans(of), 3).includes(target);
  const usual = callBack(1e6, 0, 2 * calls, random);
  const asked =
    after.audits.get(firm) ?? callBack(stuffed.respondents[target] ?? 0, stuffed.fakes, calls, random);
  return {
    shift: was === undefined || is === undefined ? undefined : is - was,
    flagged: after.flags.some((flag) => flag.firm === firm),
    ranked: is !== undefined,
    naive: [naive(survey), naive(stuffed)],
    black: [honest.byScore.has(firm), after.byScore.has(firm)],
    frozen: after.frozen.has(firm),
    held: holdsOnBlack(after.flags).has(firm),
    audited: after.audits.has(firm),
    proven: after.proven.has(firm),
    afterAudit: after.audited.has(firm),
    lapsedByEvidence: after.lapsedByEvidence.has(firm),
    auditedByEvidence: after.auditedByEvidence.has(firm),
    afterQuarantine: quarantined.black.some((proposal) => proposal.firm === firm),
    provenIfAudited: isProven(asked, usual),
  };
}

const calls = defaultIntegrityNumbers.auditHouseholds;

function examined(
  county: County,
  survey: SurveyReturn,
  scenario: Scenario,
  critical: typeof criticalValues,
  target: number,
  fakes: number,
  random: RandomNumbers,
): Examined {
  const asked = (firm: FirmId) => {
    const f = firmOf(firm);
    return callBack(survey.respondents[f] ?? 0, f === target ? fakes : 0, calls, random);
  };
  return examine(planOf(county, scenario), survey.tallies, critical, asked);
}
