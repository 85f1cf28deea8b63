import type { Manifest, PublishedFirm } from '../../domain/result/manifest.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import { count, percent, points } from '../numbers.ts';
import { resultWords as w } from './result-words.ts';

/** How a firm's numbers come about, with its own numbers, on demand. */
export function Explanation({
  row,
  manifest,
  language,
}: {
  row: PublishedFirm;
  manifest: Pick<Manifest, 'policy' | 'c' | 'firms'>;
  language: Language;
}) {
  return (
    <details>
      <summary>{w.how[language]}</summary>
      {explanationLines(row, manifest, language).map((line) => (
        <p>{line}</p>
      ))}
    </details>
  );
}

/** The same as sentences. */
export function explanationLines(
  row: PublishedFirm,
  { policy, c, firms }: Pick<Manifest, 'policy' | 'c' | 'firms'>,
  language: Language,
): readonly string[] {
  const { households, answers, se } = row;
  const share = Math.min(1, answers / Math.max(1, households * row.coverage));
  const silent = (1 - share) * policy.nonresponsePoints;
  const sampling = Math.sqrt(Math.max(0, se * se - silent * silent));
  const values = {
    score: points(row.score),
    households: count(households),
    coverage: percent(row.coverage),
    se: se.toFixed(2),
    sampling: sampling.toFixed(2),
    share: percent(share),
    delta: policy.nonresponsePoints,
    silent: silent.toFixed(2),
    floor: policy.minStandardError,
    low: points(row.low),
    high: points(row.high),
    p: firms.length,
    confidence: 100 - policy.alphaPercent,
    lower: row.lower,
    upper: row.upper,
    better: row.lower - 1,
    worse: firms.length - row.upper,
    open: row.upper - row.lower,
    c: c ?? '—',
    answers: count(answers),
    response: percent(answers / households),
  };
  return [w.howScore, w.howSe, w.howRange, w.howRanks, w.howResponse].map((one) =>
    fill(one[language], values),
  );
}

/** The possible ranks in words. */
export function rankSetWords(
  { lower, upper }: Pick<PublishedFirm, 'lower' | 'upper'>,
  language: Language,
): string {
  return fill((lower === upper ? w.rankOne : w.rankSet)[language], { lower, upper });
}
