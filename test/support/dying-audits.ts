import { awsSettings } from '../../functions/aws-settings.ts';
import type { Audits } from '../../functions/ports/integrity.ts';
import { openAudits } from '../../functions/store/audits.ts';
import { openDatabase } from '../../functions/store/database.ts';
import { awsVariables, testTables } from './database.ts';

/** The audits of a database as a process opens them that dies before anything is deleted: an audit it closes has its record, and its draw stays. */
export function dyingAudits(endpoint: string): Audits {
  const database = openDatabase(testTables, awsSettings(awsVariables(endpoint), 'DYNAMODB'), 20_000);
  return openAudits({ ...database, deleteBatch: () => Promise.reject(new Error('the process died')) });
}
