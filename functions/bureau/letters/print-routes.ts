import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Compound } from '../../domain/compound.ts';
import { isWithin } from '../../domain/letters/batch.ts';
import { lettersAgain } from '../../domain/letters/letters-again.ts';
import { printBatch } from '../../domain/letters/print-batch.ts';
import { numbersIn } from '../../domain/letters/ranges.ts';
import { keepDecided } from '../../letters/keep-letters.ts';
import { printedLetters, sparesOf } from '../../letters/printed-letters.ts';
import { surveyToPrint } from '../../letters/survey-to-print.ts';
import { problemPage } from '../../web/error-pages.tsx';
import type { OfficeRoute, OrderRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundWithin } from './compound-within.ts';
import { lettersWords } from './words.ts';
import type { LettersRefusal } from './words-zh.ts';

const number = z.int().check(z.gte(1), z.lte(999_999));
const scheme = z.enum(['upper', 'lower']);
const order = z.object({
  households: z.array(z.tuple([number, number])).check(z.maxLength(5000)),
  spares: z.int().check(z.gte(0), z.lte(2000)),
  onDelivery: z.boolean(),
  /** Only for households that had letters before. */
  reissue: z.boolean(),
  scheme,
});

const says: OrderRoute['says'] = (_, c) => ({
  about: `compound:${(c.req.param('compound') ?? '').slice(0, 8)}`,
  facts: { batch: (c.req.param('batch') ?? '').slice(0, 8) },
});

/** Printing: numbers come in, codes go out; which room a number is stays in the page. */
export function printRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const route = (path: string, act: string, answer: (visit: Visit, c: Context) => Promise<Response>) =>
    ({
      method: 'post',
      path: `/bureau/letters/:compound/${path}`,
      may: 'change-letters',
      act,
      says,
      body: 'json',
      answer,
    }) as const;
  return [
    route('print', 'print-letters', (visit, c) => print(world, visit, c)),
    route('batches/:batch/again', 'print-letters-again', (visit, c) => again(world, visit, c)),
  ];
}

async function print(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const compound = await compoundWithin(world, visit.reach, c.req.param('compound'));
  const wanted = order.safeParse(visit.json);
  if (compound === undefined || !wanted.success) return await problemPage(c, world.site, 'notFound');
  const { households, spares, onDelivery, reissue } = wanted.data;
  if (reissue && strange(compound, households)) return refuse(visit, c, 'strange-household');
  const survey = await surveyToPrint(world);
  if (survey === undefined) return refuse(visit, c, 'no-survey');
  await world.codeKeys.makeFirst();
  const [key = ''] = await world.codeKeys.activeIds();
  const day = visit.today;
  const kept = await keepDecided(world, printBatch(compound, { households, spares, key, day, onDelivery }));
  if ('refused' in kept) return refuse(visit, c, kept.refused);
  const letters = { households: [...numbersIn(households)], spares: sparesOf(kept.batch) };
  const { scheme: written } = wanted.data;
  return c.json(await printedLetters(world, compound, kept.batch, letters, { survey, scheme: written }));
}

async function again(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const compound = await compoundWithin(world, visit.reach, c.req.param('compound'));
  const asked = z.object({ scheme }).safeParse(visit.json);
  if (compound === undefined || !asked.success) return await problemPage(c, world.site, 'notFound');
  const batch = compound.batches.find((one) => String(one.number) === c.req.param('batch'));
  if (batch === undefined) return refuse(visit, c, 'no-such-batch');
  if (batch.revoked !== undefined) return refuse(visit, c, 'taken-back');
  if (!(await world.codeKeys.activeIds()).includes(batch.key)) return refuse(visit, c, 'key-retired');
  const survey = await surveyToPrint(world);
  if (survey === undefined) return refuse(visit, c, 'no-survey');
  const { households, spares } = lettersAgain(compound.batches, batch);
  const letters = { households: [...numbersIn(households)], spares };
  return c.json(await printedLetters(world, compound, batch, letters, { survey, scheme: asked.data.scheme }));
}

function refuse({ reader }: Visit, c: Context, refusal: LettersRefusal): Response {
  return c.json({ refused: lettersWords[reader.language].refusals[refusal] }, 409);
}

function strange({ batches }: Compound, households: readonly (readonly [number, number])[]): boolean {
  const known = batches.map((batch) => batch.households);
  return [...numbersIn(households)].some((one) => !known.some((ranges) => isWithin(ranges, one)));
}
