import type { AwsSettings } from '../aws-settings.ts';
import { type Meter, openCaller } from './caller.ts';
import { openReading, type Reading } from './reading.ts';
import type { TableNames } from './schema.ts';
import { openWriting, type Writing } from './writing.ts';

/** The few things this service asks of a database: single items under conditions, pages of a partition, batches for filling and clearing. */
export type Database = Reading & Writing;

/**
 * A database of the tables named. `patience` in milliseconds for one request with its repetitions; `meter` hears the
 * capacity consumed. Nothing is connected before the first request.
 */
export function openDatabase(
  names: TableNames,
  settings: AwsSettings,
  patience: number,
  meter?: Meter,
): Database {
  const caller = openCaller(names, settings, patience, meter);
  return { ...openReading(caller), ...openWriting(caller) };
}
