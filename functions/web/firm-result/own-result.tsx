import type { FirmId } from '../../domain/firm.ts';
import type { Manifest } from '../../domain/result/manifest.ts';
import type { Words } from '../../domain/survey.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import { count, percent, points } from '../numbers.ts';
import { explanationLines, rankSetWords } from './explanation.tsx';
import { unrankedWords, resultWords as w } from './result-words.ts';

const own = {
  absent: { zh: '本期没有该企业的小区参加评价。', en: 'No compound of this firm was rated in this period.' },
  outOf: { zh: '共 {p} 家', en: 'of {p} firms' },
} as const satisfies Readonly<Record<string, Words>>;

type Shown = Pick<Manifest, 'month' | 'firms' | 'unranked' | 'policy' | 'c'>;

/** A firm's own result of a month: score, margin, possible ranks, who answered, and on demand how each comes about; or why it is not ranked. */
export function OwnResult({
  manifest,
  firm,
  language,
}: {
  manifest: Shown;
  firm: FirmId;
  language: Language;
}) {
  const row = manifest.firms.find((one) => one.firm === firm);
  if (row === undefined) return <NotRanked manifest={manifest} firm={firm} language={language} />;
  const figures = [
    [w.score, points(row.score), `${points(row.low)}–${points(row.high)}`],
    [w.ranks, rankSetWords(row, language), fill(own.outOf[language], { p: manifest.firms.length })],
    [w.count, count(row.answers), `${w.households[language]} ${count(row.households)}`],
    [w.response, percent(row.answers / row.households), `${w.coverage[language]} ${percent(row.coverage)}`],
  ] as const;
  return (
    <>
      <dl class="figures">
        {figures.map(([name, value, small]) => (
          <div>
            <dt>{name[language]}</dt>
            <dd>
              {value}
              <small>{small}</small>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{w.how[language]}</summary>
        {explanationLines(row, manifest, language).map((line) => (
          <p>{line}</p>
        ))}
      </details>
    </>
  );
}

function NotRanked({ manifest, firm, language }: { manifest: Shown; firm: FirmId; language: Language }) {
  const row = manifest.unranked.find((one) => one.firm === firm);
  if (row === undefined) return <p class="note">{own.absent[language]}</p>;
  const { policy } = manifest;
  const limits = {
    minanswers: policy.minAnswers,
    minresponse: policy.minResponsePercent,
    mincoverage: policy.minCoveragePercent,
  };
  return (
    <p class="note">
      {w.unranked[language]}
      {language === 'zh' ? '：' : ': '}
      {fill(unrankedWords[row.reason][language], limits)}
      {row.missing === null
        ? ''
        : language === 'zh'
          ? `，还差${fill(w.missingText.zh, { n: row.missing })}`
          : `; ${fill(w.missingText.en, { n: row.missing })} still needed`}
    </p>
  );
}
