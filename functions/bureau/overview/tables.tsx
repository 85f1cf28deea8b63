import type { Words } from '../../domain/survey.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import type { Counted, CountedCompound, Participation } from './participation.ts';
import { overviewWords } from './words.ts';

type Key =
  | 'district'
  | 'districts'
  | 'compounds'
  | 'households'
  | 'ratings'
  | 'firms'
  | 'firm'
  | 'missing'
  | 'projects'
  | 'compound'
  | 'projectMissing';

function say(key: Key): Words {
  return { zh: overviewWords.zh[key], en: overviewWords.en[key] };
}

const counted = (['compounds', 'households', 'ratings'] as const).map(
  (key): Column<Counted> => ({ head: say(key), value: (row) => row[key], number: true }),
);

/** Districts by name with their counts. */
export function districtTable({ month, districts }: Participation): DataTable<Counted> {
  return {
    name: `districts-${month}`,
    title: say('districts'),
    columns: [{ head: say('district'), value: ({ name }) => name }, ...counted],
    rows: districts,
  };
}

/** Firms that this month's ratings alone would not rank, by name. */
export function lowFirmTable({ month, low }: Participation): DataTable<Participation['low'][number]> {
  return {
    name: `low-firms-${month}`,
    title: say('firms'),
    columns: [
      { head: say('firm'), value: ({ name }) => name },
      ...counted,
      { head: say('missing'), value: ({ missing }) => missing, number: true },
    ],
    rows: low,
  };
}

/** Compounds by district and name with their counts, and what a published score of theirs still needs. */
export function compoundTable(
  { month, compounds }: Participation,
  shown: readonly CountedCompound[],
  least: number,
  visit: Visit,
): DataTable<CountedCompound> {
  const mayOpen = visit.reachFor('see-registry') !== undefined;
  return {
    name: `compounds-${month}`,
    title: say('projects'),
    group: ({ compound }) => printable(compound.district),
    columns: [
      {
        head: say('compound'),
        value: ({ compound }) => compound.name,
        cell: ({ compound: { id, name } }) =>
          mayOpen ? (
            <a href={linkFor(visit.reader, `/bureau/compounds/${id}`)}>{printable(name)}</a>
          ) : (
            printable(name)
          ),
      },
      { head: say('district'), value: ({ compound }) => compound.district, fileOnly: true },
      { head: say('firm'), value: ({ firm }) => firm?.name ?? null },
      { head: say('households'), value: ({ compound }) => compound.households.count, number: true },
      { head: say('ratings'), value: ({ ratings }) => ratings, number: true },
      {
        head: say('projectMissing'),
        value: ({ ratings }, language) =>
          ratings >= least ? overviewWords[language].enough : least - ratings,
        cell: ({ ratings }, language) =>
          ratings >= least ? (
            <span class="mute">{overviewWords[language].enough}</span>
          ) : (
            <b>{least - ratings}</b>
          ),
        number: true,
      },
    ],
    rows: compounds,
    shown,
  };
}
