import { itemWeights } from './county.ts';
import type { RandomNumbers } from './random-numbers.ts';

/** Somebody adds ratings that no household gave. */
export interface Attack {
  readonly name: string;
  /** True rank of the firm they are for, 1 the best of 28: 28 helps or harms itself, 20 is the last that is decent. */
  readonly rank: number;
  /** How many, as a share of each compound's households, or of its respondents. */
  readonly share: number;
  readonly of: 'households' | 'respondents';
  readonly fake: (random: RandomNumbers) => string;
  /** Whether they come from one browser a compound, as if to be noticed. */
  readonly open: boolean;
}

const same = (answer: string) => () => `${answer.repeat(itemWeights.length)}--`;
const eitherOf = (two: string) => (random: RandomNumbers) =>
  `${Array.from(itemWeights, () => two.charAt(random.uniform() < 0.5 ? 0 : 1)).join('')}--`;
const hidden = { share: 0.05, of: 'households', open: false } as const;

/** No attack at all (what flags and audits do to an honest month); the attacks of golden/simulation.json under short names; the escape by being noticed; and fakes that no pattern shows, upwards and downwards. */
const attacks: readonly Attack[] = [
  { ...hidden, name: 'none', rank: 28, share: 0, fake: same('5') },
  { ...hidden, name: 'all-five-households', rank: 28, fake: same('5') },
  { ...hidden, name: 'all-five-respondents', rank: 28, of: 'respondents', fake: same('5') },
  { ...hidden, name: 'fours-and-fives', rank: 28, fake: eitherOf('45') },
  { ...hidden, name: 'all-one', rank: 20, fake: same('1') },
  { ...hidden, name: 'fake-ones-on-decent', rank: 20, share: 0.1, fake: same('1') },
  { ...hidden, name: 'ones-and-twos', rank: 20, fake: eitherOf('12') },
  { ...hidden, name: 'noisy-escape-ones', rank: 28, fake: same('1'), open: true },
  { ...hidden, name: 'noisy-escape-fives', rank: 28, fake: same('5'), open: true },
];

/** Names that stand for several attacks, or for one under another question. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'noisy-escape': ['noisy-escape-ones', 'noisy-escape-fives'],
  'silent-escape': ['fours-and-fives'],
  all: attacks.map(({ name }) => name),
};

/** Every word that names attacks. */
export const attackWords: readonly string[] = [...attacks.map(({ name }) => name), ...Object.keys(groups)];

/** The attacks a word stands for. Throws Error for any other. */
export function attacksNamed(word: string): readonly Attack[] {
  if (!attackWords.includes(word)) throw new Error(`no attack ${word}; there are ${attackWords.join(', ')}`);
  const names = Object.hasOwn(groups, word) ? groups[word] : [word];
  return attacks.filter(({ name }) => names?.includes(name));
}
