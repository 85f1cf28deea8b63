import { expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { Manifest } from '../../../functions/domain/result/manifest.ts';
import { countFaults } from '../../../functions/domain/result/verify-counts.ts';
import { verifyNumbers } from '../../../functions/domain/result/verify-numbers.ts';
import { sampleManifest } from '../../support/sample-result.ts';

const manifest = sampleManifest('2026-11');
const counts = (change: Partial<Manifest['counts']>, of = manifest): Manifest => ({
  ...of,
  counts: { ...of.counts, ...change },
});
/** The same with every row shown, so that rows and invalid ratings are the ratings exactly. */
const allShown: Manifest = {
  ...manifest,
  unranked: manifest.unranked.filter(({ answers }) => answers !== null),
  modes: manifest.modes.filter(({ answers }) => answers !== null),
};
const sum = [...allShown.firms, ...allShown.unranked, ...allShown.modes].reduce(
  (total, { answers }) => total + (answers ?? 0),
  12,
);
const whole = counts({ ratings: sum, qr: sum, paper: 0 }, allShown);

it('finds no fault with counts and rows that add up', () => {
  expect([...verifyNumbers(manifest), ...verifyNumbers(whole)]).toEqual([]);
});

it.each([
  ['nine late ratings', counts({ late: 9 })],
  ['rows that are one rating short', counts({ ratings: sum + 1, qr: sum + 1 }, whole)],
  ['invalid ratings that the rows give away', counts({ invalid: null }, whole)],
  ['a hidden rest of fewer than ten', counts({ ratings: sum + 9, qr: sum + 9, paper: 0 })],
  ['scanned ratings without those on paper', counts({ paper: null })],
  ['counts beside a total that is hidden', counts({ ratings: null, qr: null, paper: null })],
])('finds fault with %s', (_, changed) => {
  expect(countFaults(changed)).not.toEqual([]);
});

it('finds fault with a firm that has fewer answers than its projects', () => {
  const [first] = manifest.projects;
  if (first === undefined) throw new Error('no project');
  const more = { ...first, compound: '7777' as CompoundId, answers: 400 };
  expect(countFaults({ ...manifest, projects: [...manifest.projects, more] })).toHaveLength(1);
});

it('accepts firms unranked beyond their gates only where no firm and no project of the league is there', () => {
  const nobody: Manifest = {
    ...counts({ ratings: 72, invalid: 12, qr: 72, paper: 0 }),
    c: null,
    firms: [],
    unranked: manifest.unranked
      .slice(0, 1)
      .map((row) => ({ ...row, answers: 60, missing: 1, households: 900 })),
    projects: [],
    modes: [],
  };
  expect(verifyNumbers(nobody)).toEqual([]);
  expect(verifyNumbers({ ...nobody, projects: manifest.projects.slice(0, 1) })).not.toEqual([]);
  const missing = nobody.unranked.map((row) => ({ ...row, missing: 2 }));
  expect(verifyNumbers({ ...nobody, unranked: missing })).not.toEqual([]);
});
