import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Compound } from '../../../functions/domain/compound.ts';
import type { HouseholdCode } from '../../../functions/domain/household.ts';
import { activateSpare } from '../../../functions/domain/letters/activate-spare.ts';
import { type Batch, isWithin } from '../../../functions/domain/letters/batch.ts';
import { deliver, handOver, revoke } from '../../../functions/domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../../functions/domain/letters/change.ts';
import { householdOfCode } from '../../../functions/domain/letters/household-of-code.ts';
import { printBatch } from '../../../functions/domain/letters/print-batch.ts';
import { numbersIn, rangesOf } from '../../../functions/domain/letters/ranges.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';

const households = 6;
const pick = fc.nat({ max: 40 });
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: households }), { maxLength: households });
const few = fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 });
const kinds = [
  'print',
  'print',
  'print',
  'step',
  'step',
  'step',
  'step',
  'activate',
  'activate',
  'revoke',
  'printAll',
  'printPlanned',
  'printPlanned',
  'printPlannedAll',
  'rotate',
];
const deed = fc.record({ kind: fc.constantFrom(...kinds), numbers: fc.oneof(few, numbers), pick });

/** A letter on paper: what its code carries, the batch it came in, whom it speaks for, and whether it was ever replaced, returned or revoked. */
interface Letter {
  readonly code: HouseholdCode;
  readonly batch: number;
  /** Later ones replace earlier ones: the number of its batch, of a spare letter that of its activation. */
  order: number;
  household: number | undefined;
  alive: boolean;
  dead: boolean;
}

/** What is true on paper, kept by hand: every letter ever printed, none ever thrown away. */
class Paper {
  compound: Compound = sampleCompound(1, sampleFirm(1).id, { batches: [] });
  readonly letters: Letter[] = [];
  keys = ['1'];
  /** The order of the letter that replaced a household's earlier ones last. */
  readonly replaced = new Map<number, number>();

  printed(batch: Batch, key: string): void {
    const had = this.letters.flatMap(({ household }) => household ?? []);
    const atOnce = batch.onDelivery === undefined;
    const all = atOnce && had.length > 0 && had.every((number) => isWithin(batch.households, number));
    if (atOnce) for (const number of numbersIn(batch.households)) this.replace(number, batch.number);
    if (all) for (const letter of this.letters) if (letter.household === undefined) letter.dead = true;
    const spares = batch.spares ?? [1, 0];
    for (const number of [...numbersIn(batch.households), ...numbersIn([spares])]) {
      const code = { keyId: key, issue: batch.issue, household: { compound: this.compound.id, number } };
      const household = number > households ? undefined : number;
      const order = batch.number;
      this.letters.push({ code, batch: order, order, household, alive: false, dead: false });
    }
  }

  /** The letter of this order takes the place of all earlier ones of the household, unless a later one did before. */
  replace(number: number, order: number): void {
    const last = Math.max(order, this.replaced.get(number) ?? 0);
    this.replaced.set(number, last);
    for (const letter of this.letters)
      if (letter.household === number && letter.order < last) letter.dead = true;
  }

  answering(): readonly (number | undefined)[] {
    return this.letters.map(({ code }) => householdOfCode(this.compound, code)?.number);
  }
}

function act(paper: Paper, kind: string, chosen: readonly number[], pick: number): LetterDecision {
  const { compound, keys } = paper;
  const day = '2026-11-01' as Day;
  const chosenOf = (batches: readonly Batch[]) => batches[pick % Math.max(1, batches.length)];
  if (kind === 'revoke') return revoke(compound, chosenOf(compound.batches)?.number ?? 0, day);
  if (kind === 'step') {
    const open = compound.batches.filter(({ delivered, revoked }) => !delivered && !revoked);
    const { number = 0, handedOver, households: own } = chosenOf(open) ?? {};
    if (handedOver === undefined) return handOver(compound, number, day);
    const back = pick % 3 === 0 ? chosen.filter((one) => isWithin(own, one)) : [];
    return deliver(compound, number, day, rangesOf(back));
  }
  if (kind === 'activate') {
    const spares = paper.letters.filter(({ code }) => code.household.number > households);
    const spare = spares[pick % Math.max(1, spares.length)]?.code.household.number ?? 0;
    return activateSpare(compound, { spare, household: chosen[0] ?? 1, day, activeKeys: keys });
  }
  const all = kind.endsWith('All') ? Array.from({ length: households }, (_, index) => index + 1) : chosen;
  const onDelivery = kind.startsWith('printPlanned');
  const printed = { spares: pick % 3, key: keys[0] ?? '', day, onDelivery };
  return printBatch(compound, { households: rangesOf(all), ...printed });
}

function follow(paper: Paper, kind: string, decision: LetterDecision): void {
  if ('refused' in decision) return;
  const { batch } = decision;
  paper.compound = decision.compound;
  const own = paper.letters.filter((letter) => letter.batch === batch.number);
  if (kind === 'revoke') {
    for (const letter of own) letter.dead = true;
    for (const { code, ...letter } of paper.letters)
      if (code.household.number === batch.spare)
        paper.letters[paper.letters.findIndex((one) => one.code === code)] = { code, ...letter, dead: true };
  } else if (kind === 'step' && batch.delivered !== undefined) {
    for (const letter of own) {
      if (letter.code.household.number > households) continue;
      letter.alive = true;
      if (isWithin(batch.returned, letter.code.household.number)) letter.dead = true;
      else if (letter.household !== undefined) paper.replace(letter.household, batch.number);
    }
  } else if (kind === 'activate') {
    const [[number] = [0]] = batch.households;
    paper.replace(number, batch.number);
    const spare = paper.letters.find(({ code }) => code.household.number === batch.spare);
    if (spare !== undefined) Object.assign(spare, { household: number, alive: true, order: batch.number });
  } else if (kind.startsWith('print')) paper.printed(batch, batch.key);
}

it('of all letters ever printed for a household at most one answers, one that was replaced, returned or revoked never does again, and a planned reprint leaves no household without an answering letter that had one', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 20, maxLength: 60, size: 'max' }), (deeds) => {
      const paper = new Paper();
      for (const { kind, numbers: chosen, pick } of deeds) {
        if (kind === 'rotate') {
          const next = String(Number(paper.keys[0]) + 1);
          paper.keys = [next, ...paper.keys.slice(0, 1)];
          continue;
        }
        const before = paper.answering();
        const decision = act(paper, kind, chosen, pick);
        follow(paper, kind, decision);
        const answers = paper.answering();
        if ('batch' in decision && decision.batch.onDelivery === true && kind !== 'revoke')
          expect(answers).toEqual(expect.arrayContaining(before.filter((number) => number !== undefined)));
        expect(answers).toEqual(
          paper.letters.map(({ alive, dead, household }) => (alive && !dead ? household : undefined)),
        );
        const answering = answers.filter((number) => number !== undefined);
        expect(new Set(answering).size).toBe(answering.length);
      }
    }),
    { numRuns: 500 },
  );
});
