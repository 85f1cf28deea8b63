import { type CompoundId, type ManagementMode, managementModes } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { PlannedCompound } from '../../domain/plan.ts';
import { faultsOf } from '../bad-input.ts';
import { readCsv } from './read-csv.ts';

/** A compound of the file with the line it stands on. */
export interface CompoundLine {
  readonly line: number;
  readonly planned: PlannedCompound;
}

/** Compounds from a CSV file `compound,firm,households,mode`, in the file's order; an empty firm for compounds without one. Throws BadInput with every bad row. */
export async function readCompounds(file: string): Promise<ReadonlyMap<string, CompoundLine>> {
  const faults = faultsOf(file);
  const compounds = new Map<string, CompoundLine>();
  for await (const { line, field } of readCsv(faults, ['compound', 'firm', 'households', 'mode'])) {
    const compound = field('compound');
    const households = Number(field('households'));
    const mode = managementModes.find((one) => one === (field('mode').toLowerCase() || 'market'));
    const before = compounds.get(compound);
    if (compound === '') faults.add(line, 'compound is missing');
    else if (before !== undefined)
      faults.add(line, `compound ${compound} stands twice, first on line ${before.line}`);
    if (!/^\d+$/.test(field('households')) || households < 1 || households > 1_048_575)
      faults.add(line, `households must be a whole number above 0, not ${field('households') || 'missing'}`);
    if (mode === undefined)
      faults.add(line, `mode must be one of ${managementModes.join(', ')}, not ${field('mode')}`);
    compounds.set(compound, before ?? { line, planned: planned(compound, field('firm'), households, mode) });
  }
  faults.throwIfAny();
  return compounds;
}

function planned(
  compound: string,
  firm: string,
  households: number,
  mode: ManagementMode = 'market',
): PlannedCompound {
  return {
    compound: compound as CompoundId,
    name: compound,
    district: '',
    mode,
    households,
    householdsSource: 'file',
    ...(firm === '' ? {} : { firm: firm as FirmId }),
    handover: false,
  };
}
