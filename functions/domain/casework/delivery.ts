/** How a notice reached the firm: the ways of service of documents in Civil Procedure Law §88–95. */
export const deliveryWays = [
  'in-person',
  'left',
  'electronic',
  'entrusted',
  'post',
  'handed-on',
  'public',
] as const;

/** What a step records that a paper reached the firm with: the day, the way, and by which post it was received, never by whom. Its document is the 送达回证. */
export const deliveryFacts = {
  delivered: { kind: 'day', when: 'past' },
  way: { kind: deliveryWays },
  recipient: { kind: 'text' },
} as const;
