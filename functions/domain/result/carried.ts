import type { CompoundId } from '../compound.ts';
import type { Month } from '../month.ts';

/** From which evaluation a compound's figures are. */
export type FiguresOf = { readonly month: Month; readonly version: number };

/** A compound whose figures stand as they were, because too few of its answers changed. */
export type Carried = FiguresOf & { readonly compound: CompoundId };
