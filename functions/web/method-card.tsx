import { firstDay, lastDay } from '../domain/month.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import { dayWords, monthWords } from './dates.ts';
import { fill } from './fill.ts';
import { inWidth } from './full-width.ts';
import type { Language } from './language.ts';
import { methodWords } from './method-words.ts';
import { count } from './numbers.ts';
import { printable } from './printable.ts';

const words = {
  zh: { notShown: '不公布', ratingCount: '{n} 份' },
  en: { notShown: 'not published', ratingCount: '{n}' },
} as const;

/** How the result was made and what it does not say: the card that goes with every result (METHOD §7). `id` is the manifest's hash. */
export function MethodCard({
  manifest,
  id,
  language,
}: {
  manifest: Manifest;
  id: string;
  language: Language;
}) {
  const { policy, counts } = manifest;
  const { notShown, ratingCount } = words[language];
  // With its unit, so that a number that is not published leaves none behind.
  const shown = (value: number | null) =>
    value === null ? notShown : fill(ratingCount, { n: count(value) });
  const text = (stored: string, length?: number) => inWidth(printable(stored, length), language);
  const [from = manifest.month] = manifest.window;
  const values = {
    from: dayWords(firstDay(from), language),
    to: dayWords(lastDay(manifest.month), language),
    window: policy.windowMonths,
    sources: manifest.householdSources.map((source) => text(source)).join(language === 'zh' ? '、' : ', '),
    qr: shown(counts.qr),
    paper: shown(counts.paper),
    ratings: shown(counts.ratings),
    superseded: shown(counts.superseded),
    invalid: shown(counts.invalid),
    late: shown(counts.late),
    excluded: shown(counts.excluded),
    quarantined: shown(counts.quarantined),
    waiting: manifest.waiting,
    contested: shown(counts.contested),
    overall: `${policy.aspectWeights[0] ?? 0}/${policy.aspectWeights.reduce((sum, weight) => sum + weight, 0)}`,
    delta: policy.nonresponsePoints,
    source: text(policy.nonresponseSource, 400),
    minanswers: policy.minAnswers,
    minresponse: policy.minResponsePercent,
    mincoverage: policy.minCoveragePercent,
    alpha: policy.alphaPercent,
    confidence: 100 - policy.alphaPercent,
    c: manifest.c ?? '—',
    policy: printable(policy.id),
    since: monthWords(policy.from, language),
    legalbasis: text(policy.legalBasis, 400),
    legaltext: text(policy.legalText, 2000),
    fair: text(policy.fairCompetitionReview, 400),
    impact: dayWords(policy.impactAssessment, language),
    method: manifest.method,
    survey: manifest.survey,
    bureau: text(manifest.bureau),
    id,
    inputs: manifest.inputs,
    previous: manifest.previous ?? '—',
  };
  return (
    <dl class="card method">
      {methodWords[language].map(([heading, said]) => (
        <>
          <dt>{heading}</dt>
          <dd>{fill(said, values)}</dd>
        </>
      ))}
    </dl>
  );
}
