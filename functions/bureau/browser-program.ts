import type { Permission } from '../domain/people/role.ts';
import { type OfficeProgram, officeProgram } from '../web/office/office-program.ts';

/** A program of the console, called `name`. */
export function browserProgram(name: string, text: string, may: Permission): OfficeProgram {
  return officeProgram(`/bureau/programs/${name}`, text, may);
}
