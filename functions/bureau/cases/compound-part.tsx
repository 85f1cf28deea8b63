import { FactsCard } from '../../desk/case-page.tsx';
import type { Again } from '../../desk/desk.ts';
import { StepsPart } from '../../desk/steps-part.tsx';
import { lastText, nextLast } from '../../desk/waits-for.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { choiceWords, resolvedWords } from '../../desk/words/choice-words.ts';
import { replacementStateWords } from '../../desk/words/state-words.ts';
import { newestOf } from '../../domain/casework/case-event.ts';
import { arrangedEmergency } from '../../domain/exit-case/emergency.ts';
import { exitName, inCompound } from '../../domain/exit-case/exit-case.ts';
import { readVote } from '../../domain/exit-case/owners-vote.ts';
import { handoverItems } from '../../domain/exit-case/replacement-steps.ts';
import { fill } from '../../web/fill.ts';
import { type Language, linkFor } from '../../web/language.ts';
import { count, percent } from '../../web/numbers.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Uploads } from '../../web/office/uploads.tsx';
import { printable } from '../../web/printable.ts';
import { openingPath } from '../rectification/item-view.ts';
import type { CompoundDesk, ExitView } from './exit-view.ts';
import { exitWords as e } from './words.ts';

/** A compound's part of a case: how far it is, its vote beside what the assembly resolved, emergency service, handover, and its own forms. */
export function CompoundPart({
  visit,
  view,
  of,
  uploads,
  again,
  names,
}: {
  visit: Visit;
  view: ExitView;
  of: CompoundDesk;
  uploads: Uploads;
  again: Again | undefined;
  names: Readonly<Record<string, string>>;
}) {
  const { language } = visit.reader;
  const { part, desk, name } = of;
  const next = nextLast(part.running, visit.today);
  return (
    <section class="card" aria-labelledby={desk.id}>
      <h3 id={desk.id}>
        <a href={linkFor(visit.reader, `/bureau/compounds/${part.compound}`)}>{printable(name)}</a>{' '}
        <span class="tag strong">
          {part.state === 'none' ? '' : replacementStateWords[part.state][language]}
        </span>
      </h3>
      {next === undefined ? null : (
        <p>
          {w.nextDay[language]} {lastText(next, desk.unsure, language)}
        </p>
      )}
      <p>
        <a
          href={linkFor(
            visit.reader,
            openingPath(part.compound, { source: 'exit-case', origin: exitName(view.file.one) }),
          )}
        >
          {e.openItem[language]}
        </a>
      </p>
      <Emergency view={view} of={of} visit={visit} names={names} />
      <Vote view={view} of={of} language={language} />
      <Handover view={view} of={of} language={language} />
      <StepsPart visit={visit} desk={desk} uploads={uploads} again={again} />
    </section>
  );
}

function Emergency({
  view,
  of,
  visit,
  names,
}: {
  view: ExitView;
  of: CompoundDesk;
  visit: Visit;
  names: Readonly<Record<string, string>>;
}) {
  const { language } = visit.reader;
  const events = inCompound(view.file.one, of.part.compound);
  const arranged = arrangedEmergency(events);
  const clock = of.part.running.find((one) => one.clock === 'emergency');
  if (arranged === undefined || clock === undefined) return null;
  const firm = names[arranged.firm] ?? arranged.firm;
  const values = { firm: printable(firm), from: clock.from, last: clock.last };
  const isPast = of.part.state === 'emergency' && clock.last < visit.today;
  return (
    <>
      <p>{fill(e.emergency[language], values)}</p>
      <p class="mute">{e.emergencyNote[language]}</p>
      {isPast ? <p class="note">{fill(e.emergencyPast[language], values)}</p> : null}
    </>
  );
}

function Vote({ view, of, language }: { view: ExitView; of: CompoundDesk; language: Language }) {
  const facts = newestOf(inCompound(view.file.one, of.part.compound), 'record-vote')?.facts;
  if (facts === undefined) return null;
  const figure = (name: string) => Number(facts[name]);
  const votes = {
    areaTotal: figure('areaTotal'),
    ownersTotal: figure('ownersTotal'),
    areaTookPart: figure('areaTookPart'),
    ownersTookPart: figure('ownersTookPart'),
    areaFor: figure('areaFor'),
    ownersFor: figure('ownersFor'),
  };
  const reading = readVote(votes);
  const of_ = (some: number, all: number) => (all === 0 ? '—' : percent(some / all));
  const said = (is: boolean) => (is ? e.met : e.unmet)[language];
  const resolved = facts.resolved as keyof typeof resolvedWords;
  return (
    <>
      <h4>{e.vote[language]}</h4>
      <FactsCard
        facts={[
          [
            e.quorum[language],
            <>
              <b>{said(reading.quorum)}</b>{' '}
              {fill(e.took[language], {
                area: count(votes.areaTookPart),
                areashare: of_(votes.areaTookPart, votes.areaTotal),
                owners: count(votes.ownersTookPart),
                ownershare: of_(votes.ownersTookPart, votes.ownersTotal),
              })}
            </>,
          ],
          [
            e.majority[language],
            <>
              <b>{said(reading.majority)}</b>{' '}
              {fill(e.favour[language], {
                area: count(votes.areaFor),
                areashare: of_(votes.areaFor, votes.areaTookPart),
                owners: count(votes.ownersFor),
                ownershare: of_(votes.ownersFor, votes.ownersTookPart),
              })}
            </>,
          ],
          [e.resolved[language], <b>{resolvedWords[resolved]?.[language] ?? resolved}</b>],
        ]}
      />
      <p class="mute">{e.law[language]}</p>
    </>
  );
}

function Handover({ view, of, language }: { view: ExitView; of: CompoundDesk; language: Language }) {
  const events = inCompound(view.file.one, of.part.compound);
  if (newestOf(events, 'begin-handover') === undefined) return null;
  const day = (item: string) =>
    events.findLast(({ step, facts }) => step === 'tick-handover' && facts.item === item)?.facts.received;
  return (
    <>
      <h4>{e.handover[language]}</h4>
      <ul class="ticks">
        {handoverItems.map((item) => {
          const received = day(item);
          return (
            <li>
              {received === undefined ? '☐' : '☑'} {choiceWords.item?.[item]?.[language] ?? item}{' '}
              <small>
                {received === undefined ? e.missing[language] : fill(e.received[language], { day: received })}
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
