import type { Manifest } from '../domain/result/manifest.ts';
import type { ResultsWords } from './messages-zh.ts';
import { count, percent } from './numbers.ts';

/** The ranked firms in four figures, all of the same households. */
export function Figures({ manifest, words }: { manifest: Manifest; words: ResultsWords['month'] }) {
  const sum = (of: (firm: Manifest['firms'][number]) => number) =>
    manifest.firms.reduce((total, firm) => total + of(firm), 0);
  const [households, answers] = [sum((firm) => firm.households), sum((firm) => firm.answers)];
  const figures = [
    [words.figures.ranked, count(manifest.firms.length)],
    [words.figures.answers, count(answers)],
    [words.figures.households, count(households)],
    [words.figures.response, households === 0 ? '—' : percent(answers / households)],
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
