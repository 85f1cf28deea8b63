import type { FirmId } from '../firm.ts';

/** Point estimate of a firm or project on 0..100 with its standard error, both rounded to 4 decimals. METHOD §1. */
export interface Estimate {
  readonly score: number;
  readonly se: number;
}

/** A firm's score and standard error, as a manifest publishes them. */
export interface FirmEstimate extends Estimate {
  readonly firm: FirmId;
}
