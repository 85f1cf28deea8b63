import type { Environment } from '../functions/environment.ts';
import type { TableId } from '../functions/store/schema.ts';
import type { Deployment } from './deployment.ts';

/** The variables that every function of a deployment is given. `nameOf` gives '' for a table it has no business with. */
export function environmentOf(deployment: Deployment, nameOf: (table: TableId) => string): Environment {
  return {
    RATINGS_TABLE: nameOf('ratings'),
    RECORDS_TABLE: nameOf('records'),
    CODE_KEYS_TABLE: nameOf('codeKeys'),
    MONTH_KEYS_TABLE: nameOf('monthKeys'),
    PUBLIC_ORIGIN: `https://${deployment.domainName}`,
    TIME_ZONE: deployment.timeZone,
    SIGNING_KEY: '',
    STATE_MACHINE: '',
    DOCUMENTS_BUCKET: '',
    PIECES_BUCKET: '',
    EVENT_BUS: '',
    FIRST_ADMINISTRATOR: '',
    OIDC_ISSUER: '',
    OIDC_CLIENT_ID: '',
    OIDC_CLIENT_SECRET_ID: '',
    NOTIFY_ENDPOINT: '',
    SERVICE_NAME: deployment.serviceName,
    SITE_SPONSOR: deployment.siteSponsor,
    SITE_ICP: deployment.siteIcp,
    SITE_POLICE_RECORD: deployment.sitePoliceRecord,
    SITE_CODE: deployment.siteCode,
    SITE_PRIVACY_CONTACT: deployment.sitePrivacyContact,
    SITE_NOTICE_WORD: deployment.siteNoticeWord,
    SITE_RECONSIDERATION: deployment.siteReconsideration,
    SITE_COURT: deployment.siteCourt,
    DEMO: deployment.demo ? 'true' : 'false',
  };
}
