import type { Manifest } from '../domain/result/manifest.ts';
import type { ResultsWords } from './messages-zh.ts';
import { count, percent } from './numbers.ts';

/** The month in four figures; response is that of the ranked firms. */
export function Figures({ manifest, words }: { manifest: Manifest; words: ResultsWords['month'] }) {
  const { counts, firms } = manifest;
  const sum = (of: (firm: Manifest['firms'][number]) => number) =>
    firms.reduce((total, firm) => total + of(firm), 0);
  const households = sum((firm) => firm.households);
  const valid =
    counts.ratings === null || counts.invalid === null ? words.few : count(counts.ratings - counts.invalid);
  const figures = [
    [words.figures.ranked, count(firms.length)],
    [words.figures.answers, valid],
    [words.figures.households, count(households)],
    [words.figures.response, households === 0 ? '—' : percent(sum((firm) => firm.answers) / households)],
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
