import { type Compound, type CompoundId, parseCompoundId } from '../../functions/domain/compound.ts';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import { checkCharacter, type Firm, type FirmId, parseFirmId } from '../../functions/domain/firm.ts';
import type { Batch } from '../../functions/domain/letters/batch.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { defaultNumbers, type Policy } from '../../functions/domain/policy.ts';
import { type Pseudonym, type Rating, shorten } from '../../functions/domain/rating.ts';
import type { World } from '../../functions/ports.ts';

/** A registered county: `compounds[i]` is served by `firms[i % firms.length]`. */
export interface County {
  readonly firms: readonly Firm[];
  readonly compounds: readonly Compound[];
  readonly policy: Policy;
}

/** The firm with running number `index`, under a credit code with a true check character. */
export function sampleFirm(index: number): Firm {
  const first17 = `91330000${String(index).padStart(9, '0')}`;
  const id = parseFirmId(first17 + checkCharacter(first17));
  if (id === undefined) throw new Error(`firm ${index} has no credit code`);
  return { id, name: `第${index}物业`, repairLine: `0000-${index}`, version: 1 };
}

/** The compound with running number `index`, in the market league, of 200 households unless `given` says otherwise. */
export function sampleCompound(index: number, firm: FirmId, given: Partial<Compound> = {}): Compound {
  const id = parseCompoundId(index.toString(8).padStart(4, '0'));
  if (id === undefined) throw new Error(`compound ${index} has no id`);
  return {
    id,
    name: `第${index}小区`,
    district: '城东街道',
    mode: 'market',
    households: { count: 200, source: '社区', day: '2026-01-01' as Day },
    tenures: [{ firm, from: '2020-01-01' as Day }],
    batches: [deliveredLetters(given.households?.count ?? 200)],
    communityLine: '0000-1234567',
    version: 1,
    ...given,
  };
}

/** Delivered letters of households 1 to `households` under the first code key; `given` changes some. */
export function deliveredLetters(households: number, given: Partial<Batch> = {}): Batch {
  const day = '2026-01-01' as Day;
  const dates = { printed: day, handedOver: day, delivered: day };
  return { number: 1, key: '1', issue: 0, households: [[1, households]], ...dates, ...given };
}

/** A policy of the method's default numbers from January 2026 on; `given` changes some. */
export function samplePolicy(given: Partial<Policy> = {}): Policy {
  return {
    id: 'test-1',
    from: '2026-01' as Month,
    ...defaultNumbers,
    trialMonths: 0,
    legalBasis: '某办法第一条',
    legalText: '……',
    fairCompetitionReview: '某审〔2026〕1号',
    impactAssessment: '2026-01-01' as Day,
    ...given,
  };
}

/** Registers firms and compounds, the policy, the default survey, and the keys of `months`. */
export async function addCounty(
  world: Pick<World, 'registry' | 'rules' | 'monthKeys'>,
  {
    firms = 2,
    compounds = 4,
    months = ['2026-09', '2026-10', '2026-11'],
    policy = {},
    compound = {},
  }: {
    firms?: number;
    compounds?: number;
    months?: readonly string[];
    policy?: Partial<Policy>;
    compound?: Partial<Compound>;
  } = {},
): Promise<County> {
  const rules = samplePolicy(policy);
  const firmList = Array.from({ length: firms }, (_, index) => sampleFirm(index + 1));
  const compoundList = Array.from({ length: compounds }, (_, index) =>
    sampleCompound(index + 1, sampleFirm((index % firms) + 1).id, compound),
  );
  for (const firm of firmList) await world.registry.putFirm(firm);
  for (const each of compoundList) await world.registry.putCompound(each);
  await world.rules.addPolicy(rules);
  await world.rules.addSurvey(defaultSurvey(rules.from));
  for (const month of months) await world.monthKeys.makeOnce(month as Month);
  return { firms: firmList, compounds: compoundList, policy: rules };
}

/** A rating of a household in a month, with its pseudonyms as the resident site would make them; `given` changes the rest. */
export async function sampleRating(
  world: Pick<World, 'pseudonyms'>,
  month: string,
  compound: CompoundId,
  number: number,
  given: Partial<Rating> & { readonly earlierMonths?: readonly string[] } = {},
): Promise<Rating> {
  const { earlierMonths = [], ...changed } = given;
  const names = await world.pseudonyms.of({ compound, number }, [month, ...earlierMonths] as Month[]);
  const pseudonym = names.get(month as Month);
  if (pseudonym === undefined) throw new Error(`${month} has no key`);
  const earlier = [...names].filter(([other]) => other !== month);
  return {
    month: month as Month,
    compound,
    pseudonym,
    earlier: Object.fromEntries(earlier.map(([other, name]: [Month, Pseudonym]) => [other, shorten(name)])),
    answers: '4444444-',
    day: `${month}-15` as Day,
    rev: 1,
    requestId: '00000000000000000000000000',
    mode: 'qr',
    browser: pseudonym.slice(0, 16),
    burst: pseudonym.slice(16, 24),
    contested: false,
    ...changed,
  };
}
