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
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('print'), numbers, pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('handOver', 'deliver'), numbers, pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('revoke', 'activate'), numbers, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('rotate', 'printAll'), numbers, pick }) },
);

/** A letter on paper: what its code carries, the batch it came in, whom it speaks for, and whether it was ever replaced, returned or revoked. */
interface Letter {
  readonly code: HouseholdCode;
  readonly batch: number;
  household: number | undefined;
  alive: boolean;
  dead: boolean;
}

/** What is true on paper, kept by hand: every letter ever printed, none ever thrown away. */
class Paper {
  compound: Compound = sampleCompound(1, sampleFirm(1).id, { batches: [] });
  readonly letters: Letter[] = [];
  keys = ['1'];

  printed(batch: Batch, key: string): void {
    for (const number of numbersIn(batch.households)) this.replace(number);
    const all =
      batch.households.length > 0 && this.letters.every(({ household, dead }) => dead || !household);
    if (all) for (const letter of this.letters) if (letter.household === undefined) letter.dead = true;
    const spares = batch.spares ?? [1, 0];
    for (const number of [...numbersIn(batch.households), ...numbersIn([spares])]) {
      const code = { keyId: key, issue: batch.issue, household: { compound: this.compound.id, number } };
      const household = number > households ? undefined : number;
      this.letters.push({ code, batch: batch.number, household, alive: false, dead: false });
    }
  }

  replace(number: number): void {
    for (const letter of this.letters) if (letter.household === number) letter.dead = true;
  }
}

function act(paper: Paper, kind: string, chosen: readonly number[], pick: number): LetterDecision {
  const { compound, keys } = paper;
  const day = '2026-11-01' as Day;
  const batch = compound.batches[pick % Math.max(1, compound.batches.length)]?.number ?? 0;
  if (kind === 'handOver') return handOver(compound, batch, day);
  if (kind === 'revoke') return revoke(compound, batch, day);
  if (kind === 'deliver') {
    const own = compound.batches.find(({ number }) => number === batch)?.households;
    const back = pick % 3 === 0 ? chosen.filter((number) => isWithin(own, number)) : [];
    return deliver(compound, batch, day, rangesOf(back));
  }
  if (kind === 'activate') {
    const spares = paper.letters.filter(({ code }) => code.household.number > households);
    const spare = spares[pick % Math.max(1, spares.length)]?.code.household.number ?? 0;
    return activateSpare(compound, { spare, household: chosen[0] ?? 1, day, activeKeys: keys });
  }
  const all = kind === 'printAll' ? Array.from({ length: households }, (_, index) => index + 1) : chosen;
  return printBatch(compound, { households: rangesOf(all), spares: pick % 3, key: keys[0] ?? '', day });
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
  } else if (kind === 'deliver') {
    for (const letter of own) {
      if (letter.code.household.number > households) continue;
      letter.alive = true;
      if (isWithin(batch.returned, letter.code.household.number)) letter.dead = true;
    }
  } else if (kind === 'activate') {
    const [[number] = [0]] = batch.households;
    paper.replace(number);
    const spare = paper.letters.find(({ code }) => code.household.number === batch.spare);
    if (spare !== undefined) Object.assign(spare, { household: number, alive: true });
  } else if (kind.startsWith('print')) paper.printed(batch, batch.key);
}

it('of all letters ever printed for a household at most one answers, and one that was replaced, returned or revoked never does again', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const paper = new Paper();
      for (const { kind, numbers: chosen, pick } of deeds) {
        if (kind === 'rotate') {
          const next = String(Number(paper.keys[0]) + 1);
          paper.keys = [next, ...paper.keys.slice(0, 1)];
          continue;
        }
        follow(paper, kind, act(paper, kind, chosen, pick));
        const answers = paper.letters.map(({ code }) => householdOfCode(paper.compound, code)?.number);
        expect(answers).toEqual(
          paper.letters.map(({ alive, dead, household }) => (alive && !dead ? household : undefined)),
        );
        const answering = answers.filter((number) => number !== undefined);
        expect(new Set(answering).size).toBe(answering.length);
      }
    }),
    { numRuns: 400 },
  );
});
