import type { By } from '../domain/people/by.ts';
import { grantsOn, type Person, reachFor, signedName, standsInFor } from '../domain/people/person.ts';
import type { Permission, Role } from '../domain/people/role.ts';
import { bareName, byCommand } from '../domain/people/same-person.ts';
import type { World } from '../ports.ts';
import { journalFacts } from '../web/journal-facts.ts';
import { Refused } from './refused.ts';

/** What is done by command, as the journal has it. */
export interface CommandDeed {
  readonly act: string;
  readonly about: string;
  readonly facts?: Readonly<Record<string, string>>;
}

type Reads = Pick<World, 'people' | 'journal' | 'clock' | 'calendar'>;

/**
 * Who acts by command, by name or by the subject of their sign-in: somebody on record whose grants of today give the permission over the whole
 * territory, as on the pages; their deed is written into the journal before it is done. Only a service that has nobody with a grant yet takes any
 * name. Throws `Refused`.
 */
export async function acting(
  world: Reads,
  name: string,
  permission: Permission,
  deed: CommandDeed,
): Promise<By> {
  const today = world.calendar.dayOf(world.clock.now());
  const people = await world.people.all();
  const nobody = people.every((person) => grantsOn(person, today).length === 0);
  const actor = nobody ? byName(name) : onRecord(people, name, permission, today);
  await write(world, actor, deed);
  return actor.by;
}

/** Writes into the journal what a command does that asks for no name: it is typed by whoever runs the deployment. */
export async function noteCommand(world: Reads, deed: CommandDeed): Promise<void> {
  await write(world, { by: { subject: byCommand, name: '命令行' }, roles: [] }, deed);
}

/** The words of a command that may stand in the journal: which compound, batch and month; never a room, a household or a code. */
export function toldWords(args: readonly string[]): Readonly<Record<string, string>> {
  const told = ['compound', 'batch', 'month'].flatMap((word) => {
    const value = args[args.indexOf(`--${word}`) + 1];
    return args.includes(`--${word}`) && /^[\w-]{1,10}$/.test(value ?? '') ? [[word, value ?? '']] : [];
  });
  return Object.fromEntries(told);
}

interface Actor {
  readonly by: By;
  readonly roles: readonly Role[];
}

function byName(name: string): Actor {
  return { by: { subject: `${byCommand}${bareName(name)}`, name }, roles: [] };
}

function onRecord(
  people: readonly Person[],
  name: string,
  permission: Permission,
  today: Person['grants'][number]['from'],
): Actor {
  const bare = (text: string) => bareName(text.split(/[（(]/)[0] ?? '');
  const called = people.filter(
    (person) =>
      person.subject === name ||
      bareName(person.name) === bareName(name) ||
      bare(person.name) === bareName(name),
  );
  const allowed = called.filter(
    (person) => reachFor(grantsOn(person, today), permission)?.everything === true,
  );
  const [person, another] = allowed;
  if (called.length === 0) throw new Refused(`${name}：人员名册里没有此人 is nobody on record`);
  if (person === undefined) throw new Refused(`${name}：没有这项权限 has no grant for this`);
  if (another !== undefined)
    throw new Refused(
      `${name}：有多人同名，请写登录标识 several people are called so: write the subject (${allowed.map(({ subject }) => subject).join(' ')})`,
    );
  const grants = grantsOn(person, today);
  const { subject } = person;
  const signed = signedName(person.name, standsInFor(grants, permission));
  return { by: { subject, name: signed }, roles: [...new Set(grants.map(({ role }) => role))] };
}

async function write(
  world: Reads,
  { by, roles }: Actor,
  { act, about, facts = {} }: CommandDeed,
): Promise<void> {
  await world.journal.append({
    at: world.clock.now(),
    by: { ...by, roles },
    act,
    about,
    facts: journalFacts({ ...facts, way: 'command' }),
  });
}
