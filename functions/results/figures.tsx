import type { Manifest } from '../domain/result/manifest.ts';
import { count, percent } from '../web/numbers.ts';
import type { ResultsWords } from './messages-zh.ts';
import { rankedTotals } from './ranked-totals.ts';

/** The ranked firms in four figures, all of the same households. */
export function Figures({ manifest, words }: { manifest: Manifest; words: ResultsWords['month'] }) {
  const { households, answers, response } = rankedTotals(manifest);
  const figures = [
    [words.figures.ranked, count(manifest.firms.length)],
    [words.figures.answers, count(answers)],
    [words.figures.households, count(households)],
    [words.figures.response, response === null ? '—' : percent(response)],
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
