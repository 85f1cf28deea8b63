import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { AwsSettings } from '../aws-settings.ts';
import type { DynamoDb } from './dynamodb.ts';
import { withPatience } from './patience.ts';
import type { TableId, TableNames } from './schema.ts';

/** Hears what every request consumed, in capacity units. */
export type Meter = (operation: 'read' | 'write', units: number) => void;

/** How requests reach the database. */
export interface Caller {
  /** What a table is called in this deployment; throws where this function has no business with it. */
  nameOf(table: TableId): string;
  /** Sends with patience; throws `StoreUnavailable`, or an error that says what was refused. */
  call<T>(operation: string, send: (dynamoDb: DynamoDb, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** To be put into every request whose consumption should be heard. */
  readonly metered: { readonly ReturnConsumedCapacity?: 'TOTAL' };
  measure(operation: 'read' | 'write', consumed: ConsumedCapacity | undefined): void;
}

/** A caller of the tables named. `patience` in milliseconds for one request with its repetitions; connects at the first. */
export function openCaller(
  names: TableNames,
  settings: AwsSettings,
  patience: number,
  meter?: Meter,
): Caller {
  let connection: Promise<DynamoDb> | undefined;
  const connected = () => {
    connection ??= import('./dynamodb.ts').then(({ connect }) => connect(settings));
    return connection;
  };
  return {
    nameOf(table) {
      if (names[table] === '') throw new Error(`this function was not given the table ${table}`);
      return names[table];
    },
    async call(operation, send) {
      // Loading the SDK must not eat the patience of the first reader.
      const dynamoDb = await connected();
      return withPatience(operation, patience, (signal) => send(dynamoDb, signal));
    },
    metered: meter === undefined ? {} : { ReturnConsumedCapacity: 'TOTAL' },
    measure(operation, consumed) {
      if (consumed?.CapacityUnits !== undefined) meter?.(operation, consumed.CapacityUnits);
    },
  };
}
