import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every source of the project, by its path from the project's folder. */
export const sources = ['functions', 'infra', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

/** What a file imports: another by its path, or a package by its name. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

/** Everything that a file imports, statically or lazily. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const words = [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)[^;'"]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ];
  return words.map(([, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    return { file, target: name.startsWith('.') ? normalize(join(dirname(file), name)) : name };
  });
}

/** Whether a path is a place or below it. */
export const within = (path: string, place: string) =>
  path === place || path.startsWith(place.endsWith(':') ? place : `${place}/`);
