import type { FirmId } from './firm.ts';

/** What the journal has of a deed that is about a firm's matter: `firm:<credit code>`; empty where the path named none. */
export function firmAbout(of: { readonly firm: FirmId } | undefined): string {
  return of === undefined ? '' : `firm:${of.firm}`;
}
