import { bareName, byCommand } from '../domain/people/same-person.ts';
import type { By } from '../domain/publishing/preview.ts';

/** Who types a command is known by the name alone: width, case and spaces make no other person. */
export function signer(name: string): By {
  return { subject: `${byCommand}${bareName(name)}`, name };
}
