import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Words } from '../domain/survey.ts';
import type { World } from '../ports.ts';
import { fill } from '../web/fill.ts';
import { ErrorSummary } from '../web/office/field.tsx';
import { startPrograms } from '../web/office/office-program.ts';
import { respondOffice } from '../web/office/respond-office.tsx';
import type { Visit } from '../web/office/route.ts';
import { headed } from '../web/office/table.tsx';
import type { Again } from './desk.ts';
import { notTakenTitle } from './posted-step.ts';
import { fieldId } from './step-form.tsx';
import { stepsStyle } from './steps-part.tsx';
import { caseWords as w } from './words/case-words.ts';

/** What an order that was not taken shows again, with the status to answer with. */
export type Shown = Again & { readonly status: 400 | 409 };

/** Answers with the page of a case: what was done or refused above everything else, and programs for large files. */
export async function respondCase(
  world: Pick<World, 'site'>,
  c: Context,
  visit: Visit,
  page: {
    readonly room: string;
    readonly address: string;
    readonly title: string;
    readonly steps: Readonly<Record<string, Words>>;
  },
  shown: Shown | undefined,
  head: Child,
  children: Child,
): Promise<Response> {
  const { language } = visit.reader;
  const { steps, ...frame } = page;
  const said = c.req.query('said') ?? '';
  const done = Object.hasOwn(steps, said) ? steps[said]?.[language] : undefined;
  const field = shown === undefined || shown.field === '' ? '' : fieldId(shown.desk, shown.step, shown.field);
  return await respondOffice(
    c,
    visit,
    {
      ...frame,
      site: world.site,
      style: caseStyle,
      script: startPrograms,
      loadsModules: true,
      ...(shown !== undefined && { status: shown.status }),
    },
    <>
      {head}
      {done === undefined || shown !== undefined ? null : (
        <p class="note" role="status">
          {fill(w.done[language], { step: done })}
        </p>
      )}
      <ErrorSummary
        title={notTakenTitle(language)}
        problems={shown === undefined ? [] : [[field, shown.problem]]}
      />
      {children}
    </>,
  );
}

/** The look of a case's page: its card of what was found, and its steps. */
const caseStyle = `${stepsStyle}
.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.3rem 1.4rem;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1.2rem;max-width:54rem;margin:.6rem 0}
.facts dt{color:var(--mute)}.facts dd{margin:0;overflow-wrap:anywhere}
section.card{border:1px solid var(--line);border-radius:.6rem;background:#f7f9fc;padding:.6rem 1.2rem;margin:.8rem 0;max-width:56rem}
.why li{margin:.3rem 0;max-width:54rem}.ticks{list-style:none;padding:0;columns:2;max-width:44rem}
@media screen and (max-width:52em){tbody td:has(>div){grid-column:1/-1}.ticks{columns:1}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.6rem}}`;

/** A card of facts: name and what is so. */
export function FactsCard({ facts }: { facts: readonly (readonly [name: string, said: Child])[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, said]) => (
        <>
          <dt>{headed(name, 'en')}</dt>
          <dd>{said}</dd>
        </>
      ))}
    </dl>
  );
}
