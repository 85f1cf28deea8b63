import type { ExtraColumns } from './extra-columns.ts';
import type { Batch } from './letters/batch.ts';
import type { Day } from './month.ts';
import type { Registration } from './registration.ts';
import type { Tenure } from './tenure.ts';

declare const compoundBrand: unique symbol;

/** A compound's code: four Crockford base-32 characters, upper case, issued by the service. */
export type CompoundId = string & { readonly [compoundBrand]: true };

/** Management mode 管理方式: market 市场化 (the ranked league), trusteeship 托管, coached 技术指导, self-managed 业主自治. */
export type ManagementMode = 'market' | 'trusteeship' | 'coached' | 'self-managed';

/** All management modes, the ranked league first. */
export const managementModes: readonly ManagementMode[] = [
  'market',
  'trusteeship',
  'coached',
  'self-managed',
];

/** Occupied households of a compound with where the number comes from and of which day; never supplied by the firm. */
export interface HouseholdCount {
  readonly count: number;
  readonly source: string;
  readonly day: Day;
}

/** A compound 小区 as registered. `version` counts its changes, for conditional writes; 1 at first. */
export interface Compound {
  readonly id: CompoundId;
  readonly name: string;
  readonly district: string;
  readonly mode: ManagementMode;
  readonly households: HouseholdCount;
  readonly tenures: readonly Tenure[];
  /** Batches of letters in order of their numbers: which household codes answer. */
  readonly batches: readonly Batch[];
  /** Telephone of the community office 社区, as printed text; empty where unknown. */
  readonly communityLine: string;
  /** What else a clerk's file says of it, by the name of its column: kept and exported, never scored. */
  readonly extra?: ExtraColumns;
  /** The piece of an import that changed it last, as `<import>/<piece>`; what it found there leads to the import before. */
  readonly imported?: string;
  readonly registered?: Registration;
  readonly version: number;
}

/** The compound code in `text` (case and O/I/L forgiven), or undefined. */
export function parseCompoundId(text: string): CompoundId | undefined {
  const id = text.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{4}$/.test(id) ? (id as CompoundId) : undefined;
}
