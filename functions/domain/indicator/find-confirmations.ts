import type { FirmId } from '../firm.ts';
import { lastDay, type Month } from '../month.ts';
import { poissonLimit } from '../statistics/poisson-limit.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Confirmation } from './confirmation.ts';
import { figuresOf } from './evidence-over.ts';
import { type EvidencePolicy, evidenceNumbers, ruleOfIndicator } from './indicator-rule.ts';
import { type Measuring, measured } from './indicators.ts';
import { complaintsOf } from './served.ts';

/**
 * What confirms from the imported evidence that a firm served badly in these months (in order, one at least), oldest first: its complaints above the exact Poisson
 * limit at the county's rate; the Wilson upper bound of its compliance with a response rule below the bureau's standard; every inspection that it failed, in its own words or by a score below the standard. METHOD §5.
 */
export function confirmationsIn(
  measuring: Measuring,
  policy: EvidencePolicy,
  firm: FirmId,
  months: readonly Month[],
): readonly Confirmation[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const passed = ruleOfIndicator(policy, 'inspection').standard;
  const found = [
    ...complaints(measuring, policy, firm, months),
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
 * Complaints of the months that have a file are held against the households of the same compounds: those that one firm served through all the months asked about, first to last. The county's
 * rate is that of all firms together, the firm itself among them: one bad firm is rather missed than a good one caught.
 */
function complaints(
  { evidence, served }: Measuring,
  policy: EvidencePolicy,
  firm: FirmId,
  months: readonly Month[],
): readonly Confirmation[] {
  const { months: covered } = figuresOf(evidence, 'hotline', months);
  const [first, last, from, to] = [months[0], months.at(-1), covered[0], covered.at(-1)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return [];
  const clean = served(first, last);
  const of = (one: FirmId) => complaintsOf(figuresOf(evidence, 'hotline', covered, one).rows, one, clean);
  const [count, own] = [of(firm), clean.households.get(firm) ?? 0];
  if (own === 0) return [];
  let [all, homes] = [0, 0];
  for (const [one, households] of clean.households) {
    all += of(one);
    homes += households;
  }
  const expected = (all * own) / homes;
  const limit = poissonLimit(expected, evidenceNumbers(policy).complaintAlphaPercent / 100);
  if (count <= limit) return [];
  // Summed over the months: 200 households in three of them are 600.
  const facts = {
    from,
    to,
    complaints: count,
    householdMonths: own * covered.length,
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
