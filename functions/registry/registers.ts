import type { Compound, CompoundId } from '../domain/compound.ts';
import type { Firm, FirmId } from '../domain/firm.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { RowOutcome } from './row-report.ts';

/** Firms or compounds as an import finds them and has changed them since. */
export interface Register<Id, T> {
  find(id: Id): Promise<T | undefined>;
  /** Keeps what differs from `before` as its next version. Throws `BadRow` where somebody else was faster, or it grows too big. */
  keep(next: T, before: T | undefined, line: number): Promise<RowOutcome>;
}

/** Firms by their credit code. */
export type FirmRegister = Register<FirmId, Firm>;

/** Compounds by their code. */
export interface CompoundRegister extends Register<CompoundId, Compound> {
  /** The compound of this name in this district. */
  namesake(place: Pick<Compound, 'district' | 'name'>): Promise<Compound | undefined>;
}

/** Whether two records say the same, whatever their version and where it came from. */
export function saysTheSame(a: Firm | Compound, b: Firm | Compound): boolean {
  const said = ({ version: _, imported: __, ...record }: Firm | Compound) => canonicalJson(record);
  return said(a) === said(b);
}
