import type { FirmId } from '../../functions/domain/firm.ts';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import { canonicalJson } from '../../functions/domain/result/canonical-json.ts';
import type { Annex } from '../../functions/domain/result/manifest.ts';
import type { World } from '../../functions/ports.ts';
import { sampleFirm } from './county.ts';
import { sampleManifest, sealSample } from './sample-result.ts';

/** What an evaluation proposes, by places of `sampleFirm`. */
export interface Proposes {
  readonly black?: readonly number[];
  readonly red?: readonly number[];
  readonly watch?: readonly number[];
  readonly warned?: readonly number[];
  readonly ordered?: readonly number[];
  /** Unranked for too long. */
  readonly unranked?: readonly number[];
  readonly trial?: boolean;
}

/** Seals a month of 28 firms whose internal record proposes what is said; each month's ratings count alone, so that a window opens with its month. */
export async function sealLists(
  world: Pick<World, 'evaluations' | 'results' | 'signer'>,
  month: string,
  { black = [], red = [], watch = [], warned = [], ordered = [], unranked = [], trial = false }: Proposes,
  version = 1,
  manifest = sampleManifest(month, { version, trial, window: [month as Month] }),
): Promise<void> {
  const firmsOf = (places: readonly number[]) => places.map((place) => sampleFirm(place).id);
  const proposed = (places: readonly number[]) =>
    firmsOf(places).map((firm) => ({ firm, because: firmsOf([1, 2, 3]) }));
  const status = [...new Set([...warned, ...ordered, ...unranked])].map((place) => ({
    firm: sampleFirm(place).id as FirmId,
    warning: warned.includes(place),
    rectification: ordered.includes(place),
    unrankedTooLong: unranked.includes(place),
  }));
  const annex: Annex = {
    schema: 'linping-annex/1',
    month: month as Month,
    version,
    manifest: '',
    cTail: 3.3,
    black: proposed(black),
    red: proposed(red),
    watch: firmsOf(watch),
    flags: [],
    audits: [],
    heldBack: { black: [], red: [] },
    carried: [],
    status,
    aspectMeans: [],
    pooledVariance: 400,
    degrees: 1000,
  };
  await world.results.keepDocument(month as Month, version, 'annex', canonicalJson(annex));
  await sealSample(world, manifest);
}

/** The month `count` months after. */
export function monthAfter(month: string, count: number): Month {
  return addMonths(month as Month, count);
}
