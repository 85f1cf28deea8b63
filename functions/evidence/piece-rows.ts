/** Most rows of a piece of evidence: packed, they fill one item; as they are sent, they fit into one request. */
export const evidencePieceRows = 1500;

/** Most bytes that an XLSX file of evidence may have when unpacked: some 30,000 orders of 24 columns. Reading those takes less than 300 MB of memory; a CSV file takes that however long it is. */
export const evidenceXlsxBytes = 30 * 1024 * 1024;
