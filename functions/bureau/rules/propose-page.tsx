import type { Context } from 'hono';
import { readyPolicies } from '../../rules/ready-policies.ts';
import { fieldsOf } from '../../rules/rule-fields.ts';
import type { RuleFault } from '../../rules/tried-numbers.ts';
import { colon, fill } from '../../web/fill.ts';
import { type Language, linkFor } from '../../web/language.ts';
import { Choice, ErrorSummary, Field, TextField } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { choicesOf, isFixed, namedClauses, namedParts } from './evidence-fields.ts';
import { inFormOrder, ruleFaultWords, ruleFieldHint, ruleFieldWords } from './field-words.ts';
import { longestReason, rulesPath } from './rules-path.ts';
import { isReady, ruleToStartFrom } from './which-rule.ts';
import { rulesWords } from './words.ts';

const folders = { policy: 'policies', survey: 'surveys' } as const;
const basis = ['legalBasis', 'legalText', 'fairCompetitionReview', 'impactAssessment'];

/** The form for a new version; shown again, with what was filled in, where something is wrong with it. */
export async function proposePage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  kind: 'policy' | 'survey',
  faults: ReadonlyMap<string, RuleFault> = new Map(),
): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const words = rulesWords[language];
  const start = c.req.query('start') ?? '';
  const rule = await ruleToStartFrom(world, kind, start);
  const title = kind === 'policy' ? words.newPolicy : words.newSurvey;
  const address = `${rulesPath}/${folders[kind]}/new`;
  const status = faults.size > 0 ? { status: 422 as const } : {};
  const page = { site: world.site, room: rulesPath, address, title, style, ...status };
  const problem = (name: string) => {
    const fault = faults.get(name) ?? faults.get(name.replace(/\.\d$/, ''));
    if (fault === undefined) return undefined;
    const isEmpty = fault.kind === 'other' && visit.fields.get(name)?.trim() === '';
    return ruleFaultWords(isEmpty ? { kind: 'text' } : fault, language);
  };
  const all = [...fieldsOf(rule)]
    .filter(([name]) => !isFixed(name) && (!/(^|\.)(letter|id)$/.test(name) || name === 'id'))
    .map(([name, text]) => ({ name, value: visit.fields.get(name) ?? fresh(name, text) }));
  const fields = inFormOrder(all, ({ name }) => name);
  const problems = [...fields.map(({ name }) => name), 'reason'].flatMap((name): [string, string][] => {
    const said = problem(name);
    const label = name === 'reason' ? words.reason : ruleFieldWords(name, language);
    return said === undefined ? [] : [[name, `${label}${colon[language]}${said}`]];
  });
  const part = (title: string, of: (name: string) => boolean, lead?: string) => (
    <fieldset>
      <legend>{title}</legend>
      {lead === undefined ? null : <p>{lead}</p>}
      <div class="grid">
        {fields
          .filter(({ name }) => of(name))
          .map(({ name, value }) => (
            <RuleField
              language={language}
              name={name}
              value={value}
              label={ruleFieldWords(name, language)}
              problem={problem(name)}
            />
          ))}
      </div>
    </fieldset>
  );
  const isBasis = (name: string) => ['id', 'from', ...basis].includes(name);
  const isFlag = (name: string) => name.startsWith('integrity.');
  const isComposite = (name: string) => /^(?:indicators\.|satisfactionWeight$)/.test(name);
  const isEvidence = (name: string) => name.startsWith('evidence.');
  const isListing = (name: string) => name.startsWith('listing.');
  const isChoice = (name: string) => name.startsWith('improvements.');
  return await respondOffice(
    c,
    visit,
    page,
    <>
      <p>
        <a href={linkFor(reader, rulesPath)}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      {kind === 'policy' ? <Starts start={start} visit={visit} address={address} /> : null}
      <ErrorSummary title={words.wrong} problems={problems} />
      <form method="post" action={linkFor(reader, isReady(start) ? `${address}?start=${start}` : address)}>
        <Token visit={visit} />
        {part(kind === 'policy' ? words.basisPart : words.survey, (name) =>
          kind === 'policy' ? isBasis(name) : !isChoice(name),
        )}
        {kind === 'survey' ? part(words.choicesPart, isChoice, words.choicesLead) : null}
        {[...fieldsOf(rule)].map(([name, letter]) =>
          name.endsWith('.letter') ? <input type="hidden" name={name} value={letter} /> : null,
        )}
        {kind === 'policy'
          ? part(
              words.numbersPart,
              (name) => ![isBasis, isFlag, isComposite, isEvidence, isListing].some((of) => of(name)),
            )
          : null}
        {fields.some(({ name }) => isComposite(name))
          ? part(words.compositePart, isComposite, fill(words.compositeLead, namedParts(rule, language)))
          : null}
        {fields.some(({ name }) => isEvidence(name))
          ? part(words.evidencePart, isEvidence, fill(words.evidenceLead, namedClauses(rule)))
          : null}
        {kind === 'policy' ? part(words.listingPart, isListing) : null}
        {kind === 'policy' ? part(words.integrityPart, isFlag) : null}
        <TextField
          name="reason"
          label={words.reason}
          value={visit.fields.get('reason')}
          problem={problem('reason')}
          max={longestReason}
          rows={3}
          required
        />
        <button type="submit">{words.send}</button>
      </form>
    </>,
  );
}

/** What belongs to a version alone is not taken over from the one before. */
function fresh(name: string, text: string): string {
  return ['id', 'from', 'fairCompetitionReview', 'impactAssessment'].includes(name) ? '' : text;
}

interface RuleFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly language: Language;
}

function RuleField({ language, ...given }: RuleFieldProps) {
  const props = { ...given, hint: ruleFieldHint(given.name) };
  const options: readonly [string, string][] = [
    ['true', rulesWords[language].yes],
    ['false', rulesWords[language].no],
  ];
  if (props.name === 'paperCounts') return <Choice {...props} options={options} />;
  const choices = choicesOf(props.name, language);
  if (choices !== undefined) return <Choice {...props} options={choices} />;
  return props.value.length > 40 || props.name === 'legalText' ? (
    <TextField {...props} rows={3} max={4000} />
  ) : (
    <Field {...props} max={300} />
  );
}

function Starts({ start, visit, address }: { start: string; visit: Visit; address: string }) {
  const words = rulesWords[visit.reader.language];
  const ready = Object.keys(readyPolicies) as (keyof typeof readyPolicies)[];
  return (
    <nav aria-label={words.start}>
      <p>
        {words.start}
        {colon[visit.reader.language]}
      </p>
      <ul>
        {['', ...ready].map((word) => (
          <li>
            <a
              href={linkFor(visit.reader, word === '' ? address : `${address}?start=${word}`)}
              aria-current={word === start ? 'true' : undefined}
            >
              {isReady(word) ? words.ready[word] : words.standing}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const style =
  '.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:0 1rem;align-items:end}.grid .field{margin:.4rem 0}fieldset{border:1px solid var(--line);border-radius:.5rem;background:#fff;padding:.6rem 1rem;margin:1rem 0}nav [aria-current]{font-weight:700}';
