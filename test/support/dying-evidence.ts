import { awsSettings } from '../../functions/aws-settings.ts';
import type { Evidence } from '../../functions/ports/evidence.ts';
import { openDatabase } from '../../functions/store/database.ts';
import { openEvidence } from '../../functions/store/evidence.ts';
import { awsVariables, testTables } from './database.ts';

/** The evidence of a database as a process opens it that dies before its write of that number, counted from 1. */
export function dyingEvidence(endpoint: string, at: number): Evidence {
  const database = openDatabase(testTables, awsSettings(awsVariables(endpoint), 'DYNAMODB'), 20_000);
  let writes = 0;
  return openEvidence({
    ...database,
    put: (...given) => {
      writes += 1;
      return writes === at ? Promise.reject(new Error('killed')) : database.put(...given);
    },
  });
}
