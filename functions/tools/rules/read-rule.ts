import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { z } from 'zod';
import { BadInput, type Fault, unreadable } from '../bad-input.ts';
import { jsonLines } from './json-lines.ts';

/** A rule as read from its file; `line` is where its first month stands. */
export interface RuleFile<T> {
  readonly rule: T;
  readonly line: number;
}

/** Reads a rule from a JSON file. Throws `BadInput` with every fault and its line: no such file, no JSON, or not what the schema asks. */
export async function readRule<T>(file: string, schema: z.ZodType<T>): Promise<RuleFile<T>> {
  const text = await textOf(file);
  const value = await parsed(file, text);
  const lines = jsonLines(text);
  const found = schema.safeParse(value);
  if (found.success) return { rule: found.data, line: lineOf(lines, ['from']) };
  throw new BadInput(found.error.issues.map((issue) => faultOf(file, lines, issue)));
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function parsed(file: string, text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error);
    throw new BadInput([await whereJsonEnds(file, text, reason)]);
  }
}

/** JSON.parse does not always say the line; esbuild, which reads JSON as strictly, does. */
async function whereJsonEnds(file: string, text: string, otherwise: string): Promise<Fault> {
  const failure: unknown = await transform(text, { loader: 'json', logLevel: 'silent' }).catch(
    (error) => error,
  );
  const errors: unknown = failure instanceof Error && 'errors' in failure ? failure.errors : [];
  const [first] = errors as readonly {
    readonly text: string;
    readonly location: { readonly line: number };
  }[];
  return { file, line: first?.location.line ?? 1, reason: `no JSON: ${first?.text ?? otherwise}` };
}

function faultOf(
  file: string,
  lines: ReadonlyMap<string, number>,
  { path, message }: z.core.$ZodIssue,
): Fault {
  const words = path.map(String);
  const place = words.length === 0 ? '' : `${words.join('.')}: `;
  return { file, line: lineOf(lines, words), reason: `${place}${message}` };
}

/** The line of a value; of what it should stand in where it is missing. */
function lineOf(lines: ReadonlyMap<string, number>, path: readonly string[]): number {
  return lines.get(path.join('.')) ?? (path.length === 0 ? 1 : lineOf(lines, path.slice(0, -1)));
}
