import { awaitedStep, type PossibleStep, possibleSteps } from '../domain/casework/possible-steps.ts';
import { fill } from '../web/fill.ts';
import type { Visit } from '../web/office/route.ts';
import type { Uploads } from '../web/office/uploads.tsx';
import { type Again, type Desk, takerOf } from './desk.ts';
import { needText, whoText } from './need-text.ts';
import { StepForm } from './step-form.tsx';
import { caseWords as w } from './words/case-words.ts';

type Possible = PossibleStep<string, string>;

/**
 * What can be done now, drawn from the table: for the visitor's own permission the form, or in plain words what it lacks today; for other steps who
 * takes them.
 */
export function StepsPart({
  visit,
  desk,
  uploads,
  again,
}: {
  visit: Visit;
  desk: Desk;
  uploads: Uploads;
  again: Again | undefined;
}) {
  const { language } = visit.reader;
  const by = { subject: visit.person.subject, name: visit.signs };
  const all = possibleSteps(desk.table, desk.events, desk.known, visit.today, by);
  const steps = all.filter(({ row }) => !hasNothingToChoose(desk, row));
  const isOwn = ({ row }: Possible) => row.by.some((taker) => desk.takes.has(taker));
  const ready = steps.filter((step) => isOwn(step) && step.hindrances.length === 0);
  const isOnly = ready.length === 1;
  const wait = steps.filter(
    (step) => !ready.includes(step) && takerOf(step.row, desk) !== undefined && !isFarOff(step, desk),
  );
  const awaited = awaitedStep(steps);
  if (all.length === 0) return <p class="mute">{w.over[language]}</p>;
  return (
    <>
      {ready.length === 0 && wait.length === 0 ? <p class="mute">{w.nothing[language]}</p> : null}
      {ready.map(({ row }) => (
        <details
          class="step"
          open={
            again === undefined ? row === awaited?.row || (isOnly && desk.side === 'firm') : isAgain(row.step)
          }
        >
          <summary>{desk.words[row.step]?.[language] ?? row.step}</summary>
          <StepForm
            visit={visit}
            desk={desk}
            row={row}
            uploads={uploads}
            again={isAgain(row.step) ? again : undefined}
          />
        </details>
      ))}
      {wait.length === 0 ? null : (
        <ul class="waits">
          {wait.map((step) => (
            <li>
              <b>{desk.words[step.row.step]?.[language] ?? step.row.step}</b>{' '}
              <span class="tag">
                {isOwn(step)
                  ? w.notYet[language]
                  : fill(w.byOther[language], { who: whoText(step.row, language) })}
              </span>{' '}
              {step.hindrances.map((one) => needText(one, desk, step.row, language)).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function isAgain(step: string): boolean {
    return again?.desk === desk.id && again.step === step;
  }
}

/** What is for the other list alone, or follows a notice of revocation that nobody issued, is no step that this listing waits for. */
function isFarOff({ hindrances }: Possible, { known }: Desk): boolean {
  const isNoticed = known.evidence.has('revocation-noticed');
  return hindrances.some(
    ({ about }) =>
      ['black-list', 'red-list', 'revocation-noticed'].includes(about) ||
      (about === 'revocation-delivered' && !isNoticed),
  );
}

/** Whether a step answers or ticks one of several things of which there is none: no objection, nothing left to hand over. */
function hasNothingToChoose({ choices }: Desk, { facts }: Possible['row']): boolean {
  return Object.keys(facts).some((name) => choices[name]?.length === 0);
}

/** The look of steps and of what waits. */
export const stepsStyle = `.step{background:#fff;border:1px solid var(--line);border-left:.3rem solid var(--blue);border-radius:.5rem;padding:.2rem 1rem;margin:.6rem 0;max-width:48rem}
.step>summary{font-weight:700;min-height:44px;display:flex;align-items:center}
.step>summary::before{content:"▸";margin-right:.6rem;color:var(--blue)}.step[open]>summary::before{content:"▾"}
.waits{list-style:none;padding:0;max-width:54rem}.waits li{padding:.5rem 0;border-top:1px solid var(--line)}`;
