import { awsSettings } from './aws-settings.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { openCalendar } from './platform/calendar.ts';
import { readClientSecret } from './platform/client-secret.ts';
import { serverClock } from './platform/clock.ts';
import { openDocuments } from './platform/documents.ts';
import { openEventBus } from './platform/event-bus.ts';
import { openExecutions } from './platform/executions.ts';
import { openHouseholdCodes } from './platform/household-codes.ts';
import { type IdentitySettings, openIdentity } from './platform/identity.ts';
import { lineLog } from './platform/log.ts';
import { openNotifier } from './platform/notifier.ts';
import { openPseudonyms } from './platform/pseudonyms.ts';
import { systemRandomness } from './platform/randomness.ts';
import { openSessions } from './platform/sessions.ts';
import { openSigner } from './platform/signer.ts';
import { openTickets } from './platform/tickets.ts';
import { chineseWorkingDays } from './platform/working-days.ts';
import type { World } from './ports.ts';
import { openAudits } from './store/audits.ts';
import type { Meter } from './store/caller.ts';
import { openCases } from './store/cases.ts';
import { openChannels } from './store/channels.ts';
import { openCodeKeys } from './store/code-keys.ts';
import { openDatabase } from './store/database.ts';
import { openEvaluations } from './store/evaluations.ts';
import { openEvidence } from './store/evidence.ts';
import { openImports } from './store/imports.ts';
import { openJournal } from './store/journal.ts';
import { openMonthKeys } from './store/month-keys.ts';
import { openOutbox } from './store/outbox.ts';
import { defaultPatience } from './store/patience.ts';
import { openPeople } from './store/people.ts';
import { openPublishing } from './store/publishing.ts';
import { openQuarantines } from './store/quarantines.ts';
import { openRatings } from './store/ratings.ts';
import { openRegistry } from './store/registry.ts';
import { openReports } from './store/reports.ts';
import { openResults } from './store/results.ts';
import { openRuleProposals } from './store/rule-proposals.ts';
import { openRules } from './store/rules.ts';
import type { TableNames } from './store/schema.ts';
import type { Stopwatch } from './store/short-memory.ts';

/** What a caller may bring instead of the real thing: ports (a clock that was set), a meter of consumed capacity, a stopwatch. */
export interface Given {
  readonly ports?: Partial<World>;
  readonly meter?: Meter;
  readonly stopwatch?: Stopwatch;
}

/**
 * The one place where ports meet adapters. Nothing is connected or read here: a function pays only for what it uses.
 * Throws an error naming every environment variable that is missing or wrong.
 */
export function openWorld(variables: Readonly<Record<string, string | undefined>>, given: Given = {}): World {
  const environment = readEnvironment(variables);
  const stopwatch = given.stopwatch ?? (() => performance.now());
  const patience = Number(environment.STORE_PATIENCE ?? defaultPatience);
  const database = openDatabase(
    tableNames(environment),
    awsSettings(variables, 'DYNAMODB'),
    patience,
    given.meter,
  );
  const codeKeys = openCodeKeys(database, stopwatch);
  const sessionKeys = openCodeKeys(database, stopwatch, 'SESSION-KEYS');
  const calendar = openCalendar(environment.TIME_ZONE);
  const channels = openChannels(database);
  const monthKeys = openMonthKeys(database, stopwatch);
  return {
    site: siteOf(environment),
    clock: serverClock,
    calendar,
    codes: openHouseholdCodes(codeKeys),
    codeKeys,
    tickets: openTickets(codeKeys),
    pseudonyms: openPseudonyms(monthKeys),
    monthKeys,
    ratings: openRatings(database),
    registry: openRegistry(database, stopwatch, (given.ports?.clock ?? serverClock).now),
    rules: openRules(database, stopwatch),
    reports: openReports(database),
    audits: openAudits(database),
    quarantines: openQuarantines(database),
    workingDays: chineseWorkingDays,
    evaluations: openEvaluations(database),
    results: openResults(database),
    publishing: openPublishing(database),
    documents: openDocuments(
      {
        documents: () => needed(environment, 'DOCUMENTS_BUCKET'),
        pieces: () => needed(environment, 'PIECES_BUCKET'),
      },
      awsSettings(variables, 'S3'),
    ),
    outbox: openOutbox(database),
    eventBus: openEventBus(() => needed(environment, 'EVENT_BUS'), awsSettings(variables, 'EVENTBRIDGE')),
    signer: openSigner(() => needed(environment, 'SIGNING_KEY'), awsSettings(variables, 'KMS')),
    people: openPeople(database, environment.FIRST_ADMINISTRATOR),
    sessions: openSessions(sessionKeys),
    identity: openIdentity(() => identitySettings(environment, variables), given.ports?.clock ?? serverClock),
    journal: openJournal(database, calendar),
    imports: openImports(database),
    evidence: openEvidence(database),
    cases: openCases(database),
    ruleProposals: openRuleProposals(database),
    channels,
    notifier: openNotifier(channels, environment.NOTIFY_ENDPOINT),
    executions: openExecutions(() => needed(environment, 'STATE_MACHINE'), awsSettings(variables, 'SFN')),
    randomness: systemRandomness,
    log: lineLog,
    ...given.ports,
  };
}

/** What the environment calls the tables. */
export function tableNames(environment: Environment): TableNames {
  return {
    ratings: environment.RATINGS_TABLE,
    records: environment.RECORDS_TABLE,
    codeKeys: environment.CODE_KEYS_TABLE,
    monthKeys: environment.MONTH_KEYS_TABLE,
  };
}

function siteOf(environment: Environment): World['site'] {
  return {
    origin: environment.PUBLIC_ORIGIN,
    serviceName: environment.SERVICE_NAME,
    sponsor: environment.SITE_SPONSOR,
    icp: environment.SITE_ICP,
    policeRecord: environment.SITE_POLICE_RECORD,
    siteCode: environment.SITE_CODE,
    privacyContact: environment.SITE_PRIVACY_CONTACT,
    noticeWord: environment.SITE_NOTICE_WORD || '物评',
    reconsideration: environment.SITE_RECONSIDERATION,
    court: environment.SITE_COURT,
    demo: environment.DEMO === 'true',
  };
}

function identitySettings(
  environment: Environment,
  variables: Parameters<typeof awsSettings>[0],
): IdentitySettings {
  const { OIDC_CLIENT_SECRET_ID: kept } = environment;
  const clientSecret = () => readClientSecret(kept, awsSettings(variables, 'SECRETS_MANAGER'));
  return {
    issuer: needed(environment, 'OIDC_ISSUER'),
    clientId: needed(environment, 'OIDC_CLIENT_ID'),
    ...(kept !== '' && { clientSecret }),
    signedIn: `${environment.PUBLIC_ORIGIN}/bureau/signed-in`,
    signedOut: `${environment.PUBLIC_ORIGIN}/bureau/signed-out`,
  };
}

function needed(
  environment: Environment,
  variable:
    | 'SIGNING_KEY'
    | 'STATE_MACHINE'
    | 'DOCUMENTS_BUCKET'
    | 'PIECES_BUCKET'
    | 'EVENT_BUS'
    | 'OIDC_ISSUER'
    | 'OIDC_CLIENT_ID',
): string {
  if (environment[variable] === '') throw new Error(`environment: ${variable} is missing`);
  return environment[variable];
}
