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
