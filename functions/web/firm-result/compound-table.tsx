import type { PlannedCompound } from '../../domain/plan.ts';
import type { Manifest, PublishedProject } from '../../domain/result/manifest.ts';
import type { Words } from '../../domain/survey.ts';
import { linkFor, type Reader } from '../language.ts';
import { count, points } from '../numbers.ts';
import type { DataTable } from '../office/table.tsx';
import { printable } from '../printable.ts';
import { modeWords, resultWords as w } from './result-words.ts';

const own = {
  title: { zh: '各小区', en: 'Compounds' },
  notShown: { zh: '答卷不够，不显示', en: 'not enough answers to be shown' },
} as const satisfies Readonly<Record<string, Words>>;

type Row = PlannedCompound & { readonly project: PublishedProject | undefined };

/** A firm's compounds in a month: score and answers where the result shows them, else neither. `links`: to the console's page of a compound. */
export function firmCompoundTable(
  compounds: readonly PlannedCompound[],
  { projects }: Pick<Manifest, 'projects'>,
  reader: Reader,
  links: boolean,
): DataTable<Row> {
  const shown = new Map(projects.map((project) => [project.compound, project]));
  return {
    name: 'compounds',
    title: own.title,
    rows: compounds.map((compound) => ({ ...compound, project: shown.get(compound.compound) })),
    columns: [
      {
        head: w.compound,
        value: ({ name }) => name,
        cell: ({ compound, name }) =>
          links ? (
            <a href={linkFor(reader, `/bureau/compounds/${compound}`)}>{printable(name)}</a>
          ) : (
            printable(name)
          ),
      },
      { head: w.district, value: ({ district }) => district },
      { head: w.mode, value: ({ mode }, language) => modeWords[mode][language] },
      {
        head: w.score,
        number: true,
        value: ({ project }, language) => {
          if (project === undefined) return own.notShown[language];
          return project.score === null ? w.agree[language] : points(project.score);
        },
      },
      {
        head: w.range,
        number: true,
        value: ({ project }) =>
          project === undefined ? null : `${points(project.low)}–${points(project.high)}`,
      },
      {
        head: w.count,
        number: true,
        value: ({ project }) => project?.answers ?? null,
        cell: ({ project }) => (project === undefined ? '—' : count(project.answers)),
      },
      { head: w.households, number: true, value: ({ households }) => households },
    ],
  };
}
