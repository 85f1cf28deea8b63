import type { By } from './by.ts';

/** How the subject of somebody begins who typed a command: known by the name alone. */
export const byCommand = 'command:';

/**
 * Whether two signatures are one person's: the same subject; where one of them was given by command, also the same name, whose width, case and
 * spaces make no other person, nor does standing in for somebody. Two people of one name who both sign in are two.
 */
export function samePerson(a: By, b: By): boolean {
  if (a.subject === b.subject) return true;
  const typed = a.subject.startsWith(byCommand) || b.subject.startsWith(byCommand);
  return typed && bareName(a.name) === bareName(b.name);
}

/** A name without what makes no other person: width, case, spaces, and for whom somebody stands in. */
export function bareName(name: string): string {
  const [own = ''] = name
    .normalize('NFKC')
    .trim()
    .split(/\s代\s/);
  return own.replace(/\s/g, '').toLowerCase();
}
