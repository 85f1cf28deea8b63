import type { Context } from 'hono';
import { parseMonth } from '../../domain/month.ts';
import { reaches } from '../../domain/people/scope.ts';
import { enterPaper, type PaperOutcome } from '../../paper/enter-paper.ts';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { answerFields, paperPage } from './paper-page.tsx';

/** Paper answers, keyed in one form after the other. The journal gets the month alone: neither code nor answer. */
export function paperRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/paper',
      may: 'enter-paper',
      answer: (visit, c) => paperPage(world, visit, c, {}),
    },
    {
      method: 'post',
      path: '/bureau/paper',
      may: 'enter-paper',
      act: 'enter-paper',
      says: ({ fields }) => ({ about: `month:${parseMonth(fields.get('month') ?? '') ?? ''}` }),
      maxBody: 8 * 1024,
      answer: (visit, c) => keepPaper(world, visit, c),
    },
  ];
}

async function keepPaper(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const outcome = await entered(world, visit);
  if (outcome === undefined) return await paperPage(world, visit, c, { refused: 'no-survey' });
  if (outcome !== 'kept' && outcome !== 'replayed')
    return await paperPage(world, visit, c, { refused: outcome });
  const next = new URLSearchParams({ month: visit.fields.get('month') ?? '', said: outcome });
  return c.redirect(linkFor(visit.reader, `/bureau/paper?${next}`), 303);
}

/** What became of the form; a code of a compound outside the visitor's reach is answered like an unknown one. Undefined where the month is none. */
async function entered(world: BureauWorld, { fields, reach }: Visit): Promise<PaperOutcome | undefined> {
  const month = parseMonth(fields.get('month') ?? '');
  const code = fields.get('code') ?? '';
  if (month === undefined) return undefined;
  const read = await world.codes.read(code);
  const compound = read && (await world.registry.compound(read.household.compound));
  if (compound === undefined || !reaches(reach, compound)) return 'unknown-code';
  const survey = await world.rules.survey(month);
  if (survey === undefined) return undefined;
  const answers = answerFields(survey).map((name) => fields.get(name) ?? '');
  const { lines } = await enterPaper(world, [{ line: 1, code, month, answers }]);
  return lines[0]?.outcome;
}
