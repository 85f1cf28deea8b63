import type { Compound, CompoundId, ManagementMode } from '../../domain/compound.ts';
import { checkCharacter, type Firm, type FirmId } from '../../domain/firm.ts';
import type { Batch } from '../../domain/letters/batch.ts';
import { addMonths, type Day, firstDay, lastDay, type Month } from '../../domain/month.ts';
import { type RandomNumbers, randomNumbers } from '../../tools/simulation/random-numbers.ts';
import { compoundName, firmWords, streetNames } from './names.ts';

/** What is true of a compound's households, and known to the demo alone. Latent units: about 22 points each. */
export interface Truth {
  readonly satisfaction: number;
  /** Share of households that rate in a month. */
  readonly response: number;
  /** Share of households whose rating is a fake five, put in by the firm. */
  readonly stuffed: number;
  /** From when on households are more satisfied, and by how much: the firm mends its ways; until then one aspect (its place) is sore. */
  readonly mends?: { readonly from: Month; readonly by: number; readonly sore: number };
}

/** Place of the compound whose trusteeship ends. */
export const endingTrusteeship = 101;

/** The demo county: registry entries, and what is true behind them. */
export interface County {
  readonly firms: readonly Firm[];
  readonly compounds: readonly Compound[];
  readonly truths: ReadonlyMap<CompoundId, Truth>;
}

const counts = { firms: 28, compounds: 131 };

/** Households of the county that `npm start` makes. */
const demoHouseholds = 25_000;

/** Months after the first in which the firm mends its ways, and the trusteeship that ends ends. */
const [mendsAfter, trusteeshipMonths] = [3, 6];

/** Places in `firmWords` of the firms that the story is about: one that serves well, one that does not, one that mends its ways, one that rates itself. */
export const demoPlaces = { good: 3, bad: 17, mended: 12, stuffed: 22 } as const;

/** Firms with a part to play; all others differ as firms do. */
const parts: Readonly<Record<number, Partial<Truth>>> = {
  [demoPlaces.good]: { satisfaction: 0.95 },
  10: { satisfaction: 0.8 },
  [demoPlaces.mended]: { satisfaction: -1.2 },
  [demoPlaces.bad]: { satisfaction: -1.35 },
  [demoPlaces.stuffed]: { satisfaction: -0.55, stuffed: 0.1 },
  26: { response: 0.05 },
};

/** The demo county at the first of its months: the same for everyone, with every management mode, one change of firm, and one trusteeship that ends. */
export function demoCounty(firstMonth: Month, handoverMonth: Month, households = demoHouseholds): County {
  const chance = randomNumbers(20_261_101);
  const firms = firmWords.slice(0, counts.firms).map((word, index) => firmOf(word, index));
  const traits = firms.map((_, index) => ({ satisfaction: 0.27 * chance.normal(), ...parts[index] }));
  const sizes = householdCounts(chance, households);
  const truths = new Map<CompoundId, Truth>();
  // Cleaning is what its residents wish for first.
  const mends = { from: addMonths(firstMonth, mendsAfter), by: 1.9, sore: 2 };
  const compounds = sizes.map((size, index): Compound => {
    const mode = modeOf(index);
    const owner = index < counts.firms ? index : Math.floor(chance.uniform() * counts.firms);
    const serving = owner === 26 && index >= counts.firms ? 25 : owner;
    const id = compoundIdOf(index);
    const trait = mode === 'market' || mode === 'trusteeship' ? traits[serving] : undefined;
    truths.set(id, {
      satisfaction: (trait?.satisfaction ?? -0.2) + 0.18 * chance.normal(),
      response: trait?.response ?? 0.25 + 0.3 * chance.uniform(),
      stuffed: trait?.stuffed ?? 0,
      ...(serving === demoPlaces.mended && mode === 'market' && { mends }),
    });
    return {
      id,
      name: compoundName(index),
      district: streetNames[index % streetNames.length] ?? '',
      mode,
      households: { count: size, source: '社区核定（演示）', day: firstDay(firstMonth) },
      tenures: tenuresOf(index, mode, firms[serving], firms[(serving + 1) % firms.length], {
        firstMonth,
        handoverMonth,
      }),
      batches: [demoLetters(size, firstDay(firstMonth))],
      communityLine: `0000-10${String(10_000 + index).slice(1)}`,
      extra: { 业主委员会: index % 16 === 15 ? '未成立' : '已成立' },
      registered: { day: firstDay(firstMonth), by: 'command' },
      version: 1,
    };
  });
  return { firms, compounds, truths };
}

/** Letters to every household under the first code key, delivered the day the demo begins. */
function demoLetters(households: number, day: Day): Batch {
  const dates = { printed: day, handedOver: day, delivered: day };
  return { number: 1, key: '1', issue: 0, households: [[1, households]], ...dates };
}

/** A firm with a credit code of region 99, which no real firm has. */
function firmOf(word: string, index: number): Firm {
  const first17 = `91990000MA0DEM${String(index).padStart(3, '0')}`;
  return {
    id: `${first17}${checkCharacter(first17)}` as FirmId,
    name: `云澜${word}物业`,
    repairLine: `0000-20${String(10_000 + index).slice(1)}`,
    version: 1,
  };
}

function compoundIdOf(index: number): CompoundId {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const mixed = (index * 7919 + 104_729) % 32 ** 4;
  return [3, 2, 1, 0].map((place) => alphabet[Math.floor(mixed / 32 ** place) % 32]).join('') as CompoundId;
}

function modeOf(index: number): ManagementMode {
  if (index < 101) return 'market';
  if (index < 111) return 'trusteeship';
  return index < 121 ? 'coached' : 'self-managed';
}

function tenuresOf(
  index: number,
  mode: ManagementMode,
  firm: Firm | undefined,
  next: Firm | undefined,
  { firstMonth, handoverMonth }: { readonly firstMonth: Month; readonly handoverMonth: Month },
): Compound['tenures'] {
  if (firm === undefined || next === undefined || mode === 'coached' || mode === 'self-managed') return [];
  const from = '2024-01-01' as Day;
  if (index === endingTrusteeship)
    return [{ firm: firm.id, from, to: lastDay(addMonths(firstMonth, trusteeshipMonths)) }];
  if (index !== 100) return [{ firm: firm.id, from }];
  const last = `${handoverMonth}-14` as Day;
  return [
    { firm: firm.id, from, to: last },
    { firm: next.id, from: `${handoverMonth}-15` as Day },
  ];
}

/** Log-normal sizes, clipped to 60..700 and scaled to the county’s number of households; a firm’s first compound is not among the smallest. */
function householdCounts(chance: RandomNumbers, households: number): readonly number[] {
  const raw = Array.from({ length: counts.compounds }, (_, index) => {
    const size = Math.exp(Math.log(170) + 0.5 * chance.normal());
    return index < counts.firms ? Math.max(160, size) : size;
  });
  const scale = households / raw.reduce((sum, size) => sum + size, 0);
  const least = Math.min(60, Math.round(households / 400));
  return raw.map((size) => Math.round(Math.min(700, Math.max(least, size * scale))));
}
