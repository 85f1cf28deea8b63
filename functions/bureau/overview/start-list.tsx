import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { StartStep } from './start-steps.ts';
import { overviewWords } from './words.ts';

/** What is still to be set up, step by step, each with its state in words and where it is done; the next one stands out. */
export function StartList({ steps, visit }: { steps: readonly StartStep[]; visit: Visit }) {
  const words = overviewWords[visit.reader.language];
  const rooms = new Set(visit.rooms.map(({ path }) => path));
  const wordsOf = ({ kind, numbers }: StartStep) =>
    kind === 'trial' && numbers.wanted === undefined ? words.trialUnruled : words.steps[kind];
  const next = steps.find(({ done, path }) => !done && path !== undefined && rooms.has(path));
  return (
    <section aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <p>{words.startLead}</p>
      <ol class="todo">
        {steps.map((step) => {
          const { done, path, numbers } = step;
          return (
            <li class={done ? 'done' : undefined}>
              <span class="tag">{done ? words.done : words.open}</span> {fill(wordsOf(step), numbers)}{' '}
              {path === undefined || !rooms.has(path) ? null : (
                <a class={step === next ? 'go' : undefined} href={linkFor(visit.reader, path)}>
                  {words.go}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
