import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { activateSpare } from '../../domain/letters/activate-spare.ts';
import { firstSpare } from '../../domain/letters/batch.ts';
import { deliver, handOver, revoke } from '../../domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../domain/letters/change.ts';
import { rangesWritten } from '../../domain/letters/written-ranges.ts';
import { keepDecided } from '../../letters/keep-letters.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, OrderRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundWithin } from './compound-within.ts';
import { lettersPage } from './letters-page.tsx';
import type { LettersRefusal } from './words-zh.ts';

const says: OrderRoute['says'] = (_, c) => ({
  about: `compound:${c.req.param('compound') ?? ''}`,
  facts: { batch: c.req.param('batch') ?? '' },
});

type Decide = (
  compound: Compound,
  visit: Visit,
  c: Context,
) => LetterDecision | LettersRefusal | Promise<LetterDecision>;

/** The steps of batches, and spare letters, as forms. */
export function letterSteps(world: BureauWorld): readonly OfficeRoute[] {
  const today = () => world.calendar.dayOf(world.clock.now());
  const batchOf = (c: Context) => Number(c.req.param('batch'));
  const route = (path: string, act: string, said: string, decide: Decide): OfficeRoute => ({
    method: 'post',
    path: `/bureau/letters/:compound/${path}`,
    may: 'change-letters',
    act,
    says,
    answer: (visit, c) => record(world, visit, c, said, decide),
  });
  return [
    route('batches/:batch/hand-over', 'hand-over-letters', 'handedOver', (compound, _, c) =>
      handOver(compound, batchOf(c), today()),
    ),
    route('batches/:batch/deliver', 'deliver-letters', 'delivered', (compound, { fields }, c) => {
      const returned = rangesWritten(fields.get('returned') ?? '');
      return returned === undefined ? 'numbers' : deliver(compound, batchOf(c), today(), returned);
    }),
    route('batches/:batch/revoke', 'revoke-letters', 'revoked', (compound, _, c) =>
      revoke(compound, batchOf(c), today()),
    ),
    route('spare', 'activate-spare', 'activated', (compound, { fields }) =>
      activate(world, compound, fields, today()),
    ),
  ];
}

function activate(
  world: BureauWorld,
  compound: Compound,
  fields: Visit['fields'],
  day: ReturnType<BureauWorld['calendar']['dayOf']>,
): LettersRefusal | Promise<LetterDecision> {
  const [spare, household] = [single(fields.get('spare')), single(fields.get('household'))];
  if (spare === undefined || spare === 0 || household === undefined) return 'numbers';
  return world.codeKeys.activeIds().then((activeKeys) =>
    activateSpare(compound, {
      spare: spare + firstSpare - 1,
      household: household === 0 ? 'new' : household,
      day,
      activeKeys,
    }),
  );
}

/** A number from 1 as written; 0 for nothing, undefined for anything else. */
function single(text: string | undefined): number | undefined {
  const said = (text ?? '').normalize('NFKC').trim();
  if (said === '') return 0;
  return /^[1-9]\d{0,6}$/.test(said) ? Number(said) : undefined;
}

async function record(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  said: string,
  decide: Decide,
): Promise<Response> {
  const compound = await compoundWithin(world, visit.reach, c.req.param('compound'));
  if (compound === undefined) return await problemPage(c, world.site, 'notFound');
  const decided = await decide(compound, visit, c);
  if (typeof decided === 'string') return await lettersPage(world, visit, c, compound, decided);
  const kept = await keepDecided(world, decided);
  if ('refused' in kept) return await lettersPage(world, visit, c, compound, kept.refused);
  return c.redirect(linkFor(visit.reader, `/bureau/letters/${compound.id}?said=${said}`), 303);
}
