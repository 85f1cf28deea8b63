import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { DocumentStore } from './constructs/document-store.ts';
import type { Events } from './constructs/events.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import { type House, jobFunction } from './house.ts';

/** Reads what waits, and the channels by which the office is told: nothing of residents. */
export function notifier(house: House): HouseFunction {
  const notify = jobFunction(
    house,
    'Notify',
    ['records', 'ratings', 'codeKeys'],
    {},
    {
      impact:
        'the office is not told that something waits for it; the console’s overview shows it all the same',
      firstStep: 'read the log for the channel that did not take a message, and send a test from the console',
    },
  );
  house.tables.grant(notify, 'records', 'get', 'query', 'put');
  // A firm's own audit is looked up for its exit case: whether stuffing was proven.
  house.tables.grantWithin(notify, 'ratings', '????-??#AUDIT', 'get', 'query');
  house.tables.grantWithin(notify, 'codeKeys', 'CHANNELS', 'get');
  return notify;
}

/** Opens what a month proposed and nobody opened, marks what is over, ends listings with their time, seals the day; of audits it sees whether they are open. */
export function caseDay(
  house: House,
  { signingKey, documents }: { readonly signingKey: IKey; readonly documents: DocumentStore },
): HouseFunction {
  const job = jobFunction(
    house,
    'CaseDay',
    ['records', 'ratings'],
    { SIGNING_KEY: signingKey.keyArn, ...documents.variables },
    {
      impact:
        'times that have passed are not marked, listings that are over stay on their list a day longer, and the day’s cases are not sealed',
      firstStep: 'read the log, then call the function with {}; calling it twice does no harm',
    },
  );
  house.tables.grant(job, 'records', 'get', 'getBatch', 'query', 'put');
  house.tables.grantWithin(job, 'ratings', '????-??#AUDIT', 'get');
  documents.grantUse(job);
  Grant.addToPrincipal({
    grantee: job,
    actions: ['kms:Sign', 'kms:GetPublicKey'],
    resourceArns: [signingKey.keyArn],
  });
  return job;
}

/** Reads records that were marked, publishes their events, takes the marks away: the only one that speaks to other systems. */
export function deliverer(house: House, events: Events): HouseFunction {
  const more = { EVENT_BUS: events.busName };
  const deliver = jobFunction(house, 'Deliver', ['records'], more, {
    impact: 'other systems are not told of released rankings, listings and cases; nothing is lost meanwhile',
    firstStep: 'read the log, then call the function with {}; twice does no harm, events have the same ids',
  });
  house.tables.grant(deliver, 'records', 'get', 'query');
  house.tables.grantWithin(deliver, 'records', 'OUTBOX', 'delete');
  house.tables.grantWithin(deliver, 'records', 'CASES#*', 'put');
  events.grantPublish(deliver);
  return deliver;
}
