/** How far a listing is. PRACTICE §4. */
export const listingStates = [
  'proposed',
  'noticed',
  'delivered',
  'heard',
  'decided',
  'decision-delivered',
  'announced',
  'listed',
  'revoked',
  'ended',
  'refused',
  'withdrawn',
] as const;

/** A state of a listing. */
export type ListingState = (typeof listingStates)[number];

/** States from which nothing leads on. */
export const listingEnds: readonly ListingState[] = ['ended', 'refused', 'withdrawn'];

/** A step of a listing. */
export type ListingStep =
  | 'propose'
  | 'propose-again'
  | 'propose-end'
  | 'withdraw'
  | 'give-way'
  | 'lapse'
  | 'issue-notice'
  | 'record-delivery'
  | 'object'
  | 'answer-objection'
  | 'close-hearing'
  | 'decide'
  | 'refuse'
  | 'veto'
  | 'deliver-decision'
  | 'announce'
  | 'list'
  | 'ask-review'
  | 'answer-review'
  | 'ask-repair'
  | 'repair'
  | 'refuse-repair'
  | 'revoke'
  | 'notice-revocation'
  | 'deliver-revocation'
  | 'object-revocation'
  | 'answer-revocation'
  | 'revoke-red'
  | 'deliver-revocation-decision'
  | 'expire'
  | 'time-passed';
