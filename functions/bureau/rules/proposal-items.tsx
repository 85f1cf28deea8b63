import type { Month } from '../../domain/month.ts';
import type { RuleDecision, RuleProposal } from '../../domain/rule-proposal.ts';
import { dayWords, monthWords } from '../../web/dates.ts';
import { colon, fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { DecideForm } from '../../web/office/decide-form.tsx';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import { longestReason, rulesPath } from './rules-path.ts';
import { type AllRules, inForceAt } from './which-rule.ts';
import { rulesWords } from './words.ts';

/** A proposal that waits, with what is different and the form of its second signature. */
export function Proposal({ proposal, all, visit }: { proposal: RuleProposal; all: AllRules; visit: Visit }) {
  const { reader } = visit;
  const { language } = reader;
  const words = rulesWords[language];
  const { kind, number, rule, by, reason } = proposal;
  const versions: readonly { readonly from: Month }[] = kind === 'policy' ? all.policies : all.surveys;
  const before = inForceAt(versions, rule.from);
  const facts = {
    name: printable(by.name),
    day: dayWords(by.day, language),
    month: monthWords(rule.from, language),
  };
  const maySign = visit.reachFor('sign-rules') !== undefined;
  return (
    <li>
      <b>
        {words[kind]} {printable(rule.id)}
      </b>{' '}
      {fill(words.proposed, facts)}
      <br />
      {words.reason}
      {colon[language]}
      {printable(reason, longestReason)}
      <br />
      {before === undefined ? null : (
        <a href={linkFor(reader, `${rulesPath}/compare?kind=${kind}&a=${before.from}&b=proposal-${number}`)}>
          {words.difference}
        </a>
      )}{' '}
      {kind === 'survey' ? (
        <a href={linkFor(reader, `${rulesPath}/preview/proposal-${number}`)}>{words.preview}</a>
      ) : null}
      {maySign ? <SignForm proposal={proposal} visit={visit} /> : null}
    </li>
  );
}

function SignForm({ proposal: { number, by }, visit }: { proposal: RuleProposal; visit: Visit }) {
  const words = rulesWords[visit.reader.language];
  if (by.subject === visit.person.subject) return <p class="mute">{words.own}</p>;
  return (
    <DecideForm visit={visit} address={`${rulesPath}/proposals/${number}`} number={number} words={words} />
  );
}

/** Proposals that were decided on, newest first. */
export function Decided({ all, visit }: { all: AllRules; visit: Visit }) {
  const { language } = visit.reader;
  const words = rulesWords[language];
  const done = all.proposals.filter(({ decision }) => decision !== undefined).reverse();
  if (done.length === 0) return null;
  return (
    <>
      <h2>{words.decided}</h2>
      <ul>
        {done.map(({ kind, rule, by, decision }) => {
          const month = monthWords(rule.from, language);
          const proposed = fill(words.proposed, {
            name: printable(by.name),
            day: dayWords(by.day, language),
            month,
          });
          const signedBy = ({ by: signer, reason }: RuleDecision) => ({
            name: printable(signer.name),
            day: dayWords(signer.day, language),
            reason: printable(reason, longestReason),
          });
          return (
            <li>
              {words[kind]} {printable(rule.id)}
              {colon[language]}
              {proposed}
              {decision && fill(decision.approved ? words.approved : words.refused, signedBy(decision))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
