import type { FirmId } from '../firm.ts';
import { lastDay, type Month } from '../month.ts';
import { poissonLimit } from '../statistics/poisson-limit.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Confirmation } from './confirmation.ts';
import { figuresOf } from './evidence-over.ts';
import { type EvidencePolicy, evidenceNumbers, ruleOfIndicator } from './indicator-rule.ts';
import { type Measuring, measured } from './indicators.ts';

/** Households of the compounds that each firm served at the end of each month. */
export type ServedIn = ReadonlyMap<Month, ReadonlyMap<FirmId, number>>;

/**
 * What confirms from the imported evidence that a firm served badly in these months (in order, one at least), oldest first: its complaints above the exact Poisson
 * limit at the county's rate; the Wilson upper bound of its compliance with a response rule below the bureau's standard; every inspection that it failed, in its own words or by a score below the standard. METHOD §5.
 */
export function confirmationsIn(
  measuring: Measuring,
  policy: EvidencePolicy,
  firm: FirmId,
  months: readonly Month[],
  served: ServedIn,
): readonly Confirmation[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const passed = ruleOfIndicator(policy, 'inspection').standard;
  const found = [
    ...complaints(measuring, policy, firm, months, served),
    ...compliance(measuring, policy, firm, months, last),
    ...figuresOf(measuring.evidence, 'inspections', months, firm).rows.flatMap(
      ({ failed, day, key, score }): readonly Confirmation[] =>
        (failed ?? (score !== undefined && score < passed))
          ? [
              {
                kind: 'inspection',
                day,
                facts: { key, ...(score !== undefined && { score: String(score) }) },
              },
            ]
          : [],
    ),
  ];
  return found.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Complaints are held, month by month, against the households that were served then, in the months that have a file: a firm that lost compounds on the way is not held against what it
 * has left. The county's rate is that of all firms together, the firm itself among them: one bad firm is rather missed than a good one caught.
 */
function complaints(
  { evidence }: Measuring,
  policy: EvidencePolicy,
  firm: FirmId,
  months: readonly Month[],
  served: ServedIn,
): readonly Confirmation[] {
  const { months: covered } = figuresOf(evidence, 'hotline', months);
  const [from, to] = [covered[0], covered.at(-1)];
  let [count, own, expected] = [0, 0, 0];
  for (const month of covered) {
    const households = served.get(month) ?? new Map<FirmId, number>();
    const here = households.get(firm) ?? 0;
    const homes = [...households.values()].reduce((sum, each) => sum + each, 0);
    if (here === 0) continue;
    let all = 0;
    for (const row of figuresOf(evidence, 'hotline', [month]).rows) {
      if ((households.get(row.firm) ?? 0) === 0) continue;
      all += row.complaints;
      if (row.firm === firm) count += row.complaints;
    }
    own += here;
    expected += (all * here) / homes;
  }
  if (from === undefined || to === undefined || own === 0) return [];
  const limit = poissonLimit(expected, evidenceNumbers(policy).complaintAlphaPercent / 100);
  if (count <= limit) return [];
  // Summed over the months: 200 households in three of them are 600.
  const facts = {
    from,
    to,
    complaints: count,
    householdMonths: own,
    expected: rounded(expected),
    limit,
  };
  return [{ kind: 'complaints', day: lastDay(to), facts: texts(facts) }];
}

function compliance(
  measuring: Measuring,
  policy: EvidencePolicy,
  firm: FirmId,
  months: readonly Month[],
  last: Month,
): readonly Confirmation[] {
  return (['compliance-5341', 'compliance-5533'] as const).flatMap((kind): readonly Confirmation[] => {
    const { standard } = ruleOfIndicator(policy, kind);
    const found = measured(measuring, { kind, months: months.length }, firm, last);
    if (found === undefined || found.high >= standard) return [];
    const [from, to] = [months[0] ?? last, last];
    const facts = {
      rule: kind.slice(-4),
      from,
      to,
      orders: found.n,
      share: found.value,
      upper: found.high,
      standard,
    };
    return [{ kind: 'compliance', day: lastDay(last), facts: texts(facts) }];
  });
}

function texts(facts: Readonly<Record<string, string | number>>): Confirmation['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
}
