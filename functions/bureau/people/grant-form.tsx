import { roles } from '../../domain/people/role.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, Field } from '../../web/office/field.tsx';
import { roleWords } from '../../web/office/role-words.ts';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { fieldOf, type GrantFault } from './wanted-grant.ts';
import { peopleWords } from './words.ts';

/** The form that gives a grant: to somebody new, or to `person`. What was filled in stays where a fault was found. */
export function GrantForm({
  visit,
  person,
  fault,
}: {
  visit: Visit;
  person?: { readonly subject: string; readonly name: string };
  fault?: GrantFault | undefined;
}) {
  const { language } = visit.reader;
  const words = peopleWords[language];
  const filled = (name: string) => (fault === undefined ? undefined : visit.fields.get(name));
  const problem = (name: string) =>
    fault !== undefined && fieldOf[fault] === name ? words.faults[fault] : undefined;
  const common = (name: string) => ({ name, value: filled(name), problem: problem(name) });
  const scopes = (['everything', 'districts', 'compounds', 'firm'] as const).map(
    (kind) => [kind, words.scopes[kind]] as const,
  );
  return (
    <form method="post" action={linkFor(visit.reader, '/bureau/people')}>
      <Token visit={visit} />
      {person === undefined ? (
        <Field {...common('subject')} label={words.subject} hint={words.addHint} max={80} required />
      ) : (
        <input type="hidden" name="subject" value={person.subject} />
      )}
      {person !== undefined && person.name !== '' ? null : (
        <Field {...common('name')} label={words.name} max={60} required />
      )}
      <div class="sets">
        <Choice
          {...common('role')}
          label={words.role}
          options={[['', ''], ...roles.map((role) => [role, roleWords[role][language]] as const)]}
          required
        />
        <Choice {...common('scope')} label={words.scope} options={scopes} required />
      </div>
      <Field {...common('places')} label={words.places} hint={words.placesHint} max={2000} />
      <div class="sets">
        <Field
          {...common('from')}
          value={filled('from') ?? visit.today}
          label={words.from}
          hint={words.fromHint}
          type="date"
          required
        />
        <Field {...common('to')} label={words.to} hint={words.toHint} type="date" />
      </div>
      <Field {...common('substitute')} label={words.substitute} hint={words.substituteHint} max={60} />
      <button type="submit">{words.give}</button>
    </form>
  );
}
