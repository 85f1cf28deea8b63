import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { waitingCorrections } from '../../functions/domain/publishing/correction.ts';
import type { World } from '../../functions/ports.ts';
import { orderCorrection, signCorrection } from '../../functions/publishing/correct-result.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const reason = '户数更正';

let world: TestWorld;
afterEach(() => world.stop());

/** The world of a process that dies before it keeps a signature. */
const dying = (): World => ({
  ...world,
  publishing: {
    ...world.publishing,
    keepSigning: () => Promise.reject(new Error('the process died')),
  },
});

describe('a correction whose version was begun and whose signature was lost', () => {
  it('is signed again, before its version is sealed or after, by the same version', async () => {
    world = await closedCounty(6);
    await runMonth(world, month);
    await orderCorrection(world, month, { reason, by: officer });
    await expect(signCorrection(dying(), month, 1, director)).rejects.toThrow('died');
    await expect(signCorrection(dying(), month, 1, director)).rejects.toThrow('died');
    await runMonth(world, month, 2);
    expect(await orderCorrection(world, month, { reason: '另一件', by: officer })).toBe('waiting');
    expect((await whatWaits(world)).map(({ kind }) => kind)).toContain('sign-correction');
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed: { version: 2 } });
    expect(await world.evaluations.latestVersion(month)).toBe(2);
    expect((await publicationOf(world, month))?.corrections[0]?.signed?.by).toEqual(director);
    expect((await whatWaits(world)).map(({ kind }) => kind)).not.toContain('sign-correction');
  });

  it('is overtaken where another version replaced what it speaks of', async () => {
    world = await closedCounty(6);
    await runMonth(world, month);
    await orderCorrection(world, month, { reason, by: officer });
    const first = await world.evaluations.plan(month, 1);
    if (first === undefined) throw new Error('no plan');
    const supersedes = { version: 1, reason: '回访核验已有结论' };
    await world.evaluations.keepPlan({ ...first, version: 2, supersedes });
    await runMonth(world, month, 2);
    expect(await signCorrection(world, month, 1, director)).toBe('done-otherwise');
    expect(await orderCorrection(world, month, { reason: '另一件', by: officer })).toMatchObject({
      number: 2,
    });
  });
});

describe('a month whose version cannot be ranked', () => {
  it('is begun anew by two people from the day after, and not while it may be under way', async () => {
    world = await closedCounty(6);
    expect(await orderCorrection(world, month, { reason, by: officer })).toBe('not-begun');
    await plan(world, { month, run: 'v1' });
    expect(await orderCorrection(world, month, { reason, by: officer })).toBe('not-sealed');
    world.setNow('2026-12-02T09:00:00+08:00');
    expect(await orderCorrection(world, month, { reason, by: officer })).toMatchObject({ replaces: 0 });
    expect(await signCorrection(world, month, 1, officer)).toBe('same-person');
    await expect(signCorrection(dying(), month, 1, director)).rejects.toThrow('died');
    await runMonth(world, month, 2);
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed: { version: 2 } });
  });
});

it('a correction waits exactly while it is unsigned and of the sealed version, or made it', () => {
  const small = fc.integer({ min: 1, max: 3 });
  const word = fc.constantFrom('甲', '乙');
  fc.assert(
    fc.property(
      small,
      small,
      small,
      word,
      word,
      fc.boolean(),
      (replaces, of, version, own, its, isSigned) => {
        const day = '2026-12-01' as never;
        const signed = { by: director, day, version: 2, objections: [] };
        const one = {
          month,
          number: 1,
          replaces,
          reason: own,
          day,
          by: officer,
          ...(isSigned && { signed }),
        };
        const waits = waitingCorrections([one], { version, supersedes: { version: of, reason: its } });
        const made = replaces === of && own === its;
        expect(waits.length === 1).toBe(!isSigned && (replaces === version || made));
      },
    ),
  );
});
