import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { DocumentStore } from './constructs/document-store.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import type { MonthlyRanking } from './constructs/monthly-ranking.ts';
import type { Provider } from './constructs/sign-in.ts';
import { type House, siteFunction } from './house.ts';

/** What the sites behind sign-in are wired to. */
export interface OfficeWiring {
  readonly provider: Provider;
  readonly signingKey: IKey;
  readonly month: MonthlyRanking;
  readonly documents: DocumentStore;
}

/** Households drawn for audits, and reports of households: all that the console may see beside the ratings, never one of those. */
const draws = '????-??#AUDIT';
const reports = '????-??#????#REPORT';

/** As long as the gateway waits: numbers tried on a province's month, and an import undone piece by piece, take more than a page. */
const gatewayPatience = Duration.seconds(29);

/** Steps of listings, cases and items, the lists of them, and marks of what others must hear. */
const casework = ['CASE#*', 'CASES#*', 'OUTBOX'];

/** What the registry may strike out again; the journal; what is said of a month between sealing and release. */
const registered = ['FIRM#*', 'COMPOUND#*'];
const journal = 'JOURNAL#*';
const publishing = 'PUBLISHING#*';

/** The sites behind sign-in by their path, each with a role of its own. Sessions are sealed under a key of the table codeKeys. */
export function officeSites(house: House, wiring: OfficeWiring): Readonly<Record<string, HouseFunction>> {
  return {
    bureau: bureauSite(house, wiring),
    'bureau/paper': paperSite(house, wiring),
    firm: firmSite(house, wiring),
    api: apiSite(house, wiring),
  };
}

/** The console: records of every kind, documents, letters' keys, and no rating. */
function bureauSite(house: House, { provider, signingKey, month, documents }: OfficeWiring): HouseFunction {
  const more = {
    ...signInVariables(house, provider),
    ...(provider.secret && { OIDC_CLIENT_SECRET_ID: provider.secret.id }),
    SIGNING_KEY: signingKey.keyArn,
    STATE_MACHINE: month.arn,
    ...documents.variables,
    longest: gatewayPatience,
  };
  const bureau = siteFunction(house, 'Bureau', ['ratings', 'records', 'codeKeys'], more, {
    impact: 'the bureau cannot sign in or work in its console; residents and the month do not depend on it',
    firstStep:
      'read its log for the error’s name; identity-unreachable: ask after the identity provider first',
  });
  const { tables } = house;
  tables.grant(bureau, 'records', 'get', 'getBatch', 'query', 'put');
  for (const kind of registered) tables.grantWithin(bureau, 'records', kind, 'delete');
  tables.grantWithin(bureau, 'ratings', draws, 'get', 'query', 'put', 'batch');
  tables.grantWithin(bureau, 'ratings', reports, 'query');
  tables.grant(bureau, 'codeKeys', 'get', 'put');
  Grant.addToPrincipal({
    grantee: bureau,
    actions: ['kms:GetPublicKey'],
    resourceArns: [signingKey.keyArn],
  });
  month.grantStart(bureau);
  documents.grantUse(bureau);
  provider.secret?.grantRead(bureau);
  return bureau;
}

/** Paper entry: the only function behind sign-in that keeps ratings and sees the keys that say whose they are. */
function paperSite(house: House, { provider }: OfficeWiring): HouseFunction {
  const used = ['ratings', 'records', 'codeKeys', 'monthKeys'] as const;
  const paper = siteFunction(house, 'Paper', used, signInVariables(house, provider), {
    impact: 'paper answers cannot be keyed in; nothing that was taken is lost',
    firstStep: 'read its log for the error’s name; the sheets can be keyed in later, twice does no harm',
  });
  const { tables } = house;
  tables.grant(paper, 'ratings', 'get', 'put');
  tables.grant(paper, 'records', 'get', 'query');
  tables.grantWithin(paper, 'records', journal, 'put');
  tables.grant(paper, 'codeKeys', 'get');
  tables.grant(paper, 'monthKeys', 'get');
  return paper;
}

/** The firms' own site: sealed results, the record of their publishing, their cases with documents; no rating, no letter's key but that of sessions. */
function firmSite(house: House, { provider, documents }: OfficeWiring): HouseFunction {
  const more = { ...signInVariables(house, provider), ...documents.variables };
  const firm = siteFunction(house, 'Firm', ['records', 'codeKeys'], more, {
    impact: 'firms cannot see their own results or object in time; tell the director before a preview ends',
    firstStep: 'read its log for the error’s name',
  });
  house.tables.grant(firm, 'records', 'get', 'query');
  for (const kind of [journal, publishing, ...casework])
    house.tables.grantWithin(firm, 'records', kind, 'put');
  house.tables.grantWithin(firm, 'codeKeys', 'SESSION-KEYS', 'get');
  documents.grantUse(firm);
  return firm;
}

/** The API: reads what the pages show, changes nothing. */
function apiSite(house: House, { provider }: OfficeWiring): HouseFunction {
  const api = siteFunction(house, 'Api', ['records', 'codeKeys'], signInVariables(house, provider), {
    impact: 'programs cannot read results or the bureau’s figures; pages do not depend on it',
    firstStep: 'read its log for the error’s name',
  });
  house.tables.grant(api, 'records', 'get', 'query');
  house.tables.grantWithin(api, 'codeKeys', 'SESSION-KEYS', 'get');
  return api;
}

function signInVariables({ deployment }: House, { issuer, clientId }: Provider) {
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    FIRST_ADMINISTRATOR: deployment.firstAdministrator,
    concurrency: deployment.officeConcurrency,
  };
}
