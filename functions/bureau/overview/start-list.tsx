import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { StartStep } from './start-steps.ts';
import { overviewWords } from './words.ts';

/** What is still to be set up, step by step, each with its state in words and where it is done. */
export function StartList({ steps, visit }: { steps: readonly StartStep[]; visit: Visit }) {
  const words = overviewWords[visit.reader.language];
  const rooms = new Set(visit.rooms.map(({ path }) => path));
  return (
    <section aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <p>{words.startLead}</p>
      <ol class="todo">
        {steps.map(({ kind, done, path, numbers }) => (
          <li class={done ? 'done' : undefined}>
            <span class="tag">{done ? words.done : words.open}</span> {fill(words.steps[kind], numbers)}{' '}
            {path === undefined || !rooms.has(path) ? null : (
              <a href={linkFor(visit.reader, path)}>{words.go}</a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
