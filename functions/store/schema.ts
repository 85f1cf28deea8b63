/** An index of a table: its keys are strings, everything is projected, and reads from it are eventually consistent. */
export interface IndexSchema {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** A table as plain data, for the stack and for embedded databases alike. All keys are strings, all tables are billed by request. */
export interface TableSchema {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes: readonly IndexSchema[];
  /** Days a point-in-time recovery reaches back; 0 for a table that must not be backed up at all. SECURITY §4. */
  readonly recoveryDays: number;
  /** Whether the table refuses to be deleted. */
  readonly deletionProtection: boolean;
}

/** Name of the index that lists compounds and firms. */
export const listingIndex = 'listing';

/**
 * The four tables. DESIGN §5: ratings are backed up for at most 7 days so that what is destroyed is gone a week later;
 * month keys have no backups and no stream, so that a destroyed key is gone at once.
 */
export const tables = {
  ratings: {
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [],
    recoveryDays: 7,
    deletionProtection: true,
  },
  records: {
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [{ name: listingIndex, partitionKey: 'list', sortKey: 'place' }],
    recoveryDays: 35,
    deletionProtection: true,
  },
  codeKeys: { partitionKey: 'pk', indexes: [], recoveryDays: 35, deletionProtection: true },
  monthKeys: { partitionKey: 'pk', indexes: [], recoveryDays: 0, deletionProtection: true },
} as const satisfies Record<string, TableSchema>;

/** One of the four tables. */
export type TableId = keyof typeof tables;

/** What the tables are called in this deployment; an empty name is a table this function has no business with. */
export type TableNames = Readonly<Record<TableId, string>>;
