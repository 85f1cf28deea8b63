import type { Context } from 'hono';
import type { Policy } from '../../domain/policy.ts';
import { type TriedMonth, tryNumbers } from '../../ranking/what-if.ts';
import { type Tried, triedFields, triedNumbers, triedValues } from '../../rules/tried-numbers.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { ruleFaultWords, ruleFieldWords } from '../rules/field-words.ts';
import { Outcomes } from './outcomes.tsx';
import { whatIfWords } from './words.ts';

const address = '/bureau/what-if';

/** Months that are tried at most: a year. */
const mostMonths = 12;

/** Fields that are always open; the others unfold. */
const first = 10;

/** Other numbers on the months that are closed. All of it stands in the address: it can be sent to a colleague. */
export function whatIfRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    { method: 'get', path: address, may: 'try-rules', answer: (visit, c) => whatIfPage(world, visit, c) },
  ];
}

async function whatIfPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  // Scores of firms everywhere: whoever sees some districts alone has a ranking of their own nowhere.
  if (!visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = whatIfWords[reader.language];
  const months = (await world.results.sealedMonths()).slice(-mostMonths);
  const policy = await world.rules.policy(months.at(-1) ?? world.calendar.monthOf(world.clock.now()));
  const query = new Map(Object.entries(c.req.query()));
  const asked = triedFields.some((name) => query.has(name));
  const tried = policy === undefined || !asked ? undefined : triedNumbers(policy, query);
  const found = tried !== undefined && 'numbers' in tried ? await outcomes(world, months, tried.numbers) : [];
  const status = tried !== undefined && 'faults' in tried ? { status: 422 as const } : {};
  const here = asked ? `${address}?${new URLSearchParams([...query])}` : address;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: address, address: here, title: words.title, style, ...status },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {policy === undefined || months.length === 0 ? (
        <p class="note">{words.none}</p>
      ) : (
        <Form policy={policy} query={query} tried={tried} visit={visit} />
      )}
      {found.length === 0 ? null : (
        <>
          <Outcomes months={found.toReversed()} language={reader.language} />
          <p class="note">{words.caption}</p>
        </>
      )}
    </>,
  );
}

async function outcomes(
  world: BureauWorld,
  months: Parameters<typeof tryNumbers>[1],
  numbers: Parameters<typeof tryNumbers>[2],
): Promise<readonly TriedMonth[]> {
  return await Array.fromAsync(tryNumbers(world, months, numbers));
}

function Form({
  policy,
  query,
  tried,
  visit,
}: {
  policy: Policy;
  query: ReadonlyMap<string, string>;
  tried: Tried | undefined;
  visit: Visit;
}) {
  const { language, chosen } = visit.reader;
  const words = whatIfWords[language];
  const standing = triedValues(policy);
  const faults = tried !== undefined && 'faults' in tried ? tried.faults : new Map();
  const problem = (name: string) => {
    const fault = faults.get(name) ?? faults.get(name.replace(/\.\d$/, ''));
    return fault === undefined ? undefined : ruleFaultWords(fault, language);
  };
  const field = (name: string) => (
    <Field
      name={name}
      label={ruleFieldWords(name, language)}
      value={query.get(name) ?? standing.get(name) ?? ''}
      problem={problem(name)}
      max={10}
    />
  );
  const problems = triedFields.flatMap((name): [string, string][] => {
    const said = problem(name);
    return said === undefined ? [] : [[name, `${ruleFieldWords(name, language)}：${said}`]];
  });
  const changed = triedFields
    .slice(first)
    .some((name) => query.has(name) && query.get(name) !== standing.get(name));
  return (
    <form method="get" action={address} class="numbers">
      {chosen ? <input type="hidden" name="lang" value={language} /> : null}
      <ErrorSummary title={words.wrong} problems={problems} />
      <div class="grid">{triedFields.slice(0, first).map(field)}</div>
      <details open={changed || problems.length > 0}>
        <summary>{words.more}</summary>
        <div class="grid">{triedFields.slice(first).map(field)}</div>
      </details>
      <div class="acts">
        <button type="submit">{words.run}</button>
        <a href={linkFor(visit.reader, address)}>{words.reset}</a>
      </div>
    </form>
  );
}

const style =
  '.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1rem;align-items:end}.grid .field{margin:.4rem 0}.which{white-space:nowrap}';
