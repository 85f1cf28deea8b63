/** Most rows of a piece of evidence: packed, they fill one item; as they are sent, they fit into one request. */
export const evidencePieceRows = 1500;
