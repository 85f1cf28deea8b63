import type { Environment } from '../environment.ts';
import { subjectOf } from '../platform/identity.ts';

/** Where the local service's own endpoints listen. */
export interface Endpoints {
  readonly database: string;
  /** KMS, Step Functions, S3 and EventBridge. */
  readonly aws: string;
}

/** Default address of the local service. */
export const defaultPort = 8787;

/** Path of the local identity provider, and who the service is to it. */
export const providerPath = '/local/identity';
export const localClient = 'linping';

/** Login of whoever sets up an empty service. */
export const firstLogin = 'first';

/** Who can sign in at an empty service: the first administrator, and people without any grant yet, for whatever they are made. */
export const ownAccounts = [
  { login: firstLogin, name: '首位系统管理员 first administrator' },
  ...['second', 'third', 'fourth', 'fifth'].map((login) => ({ login, name: '待授权 without a grant yet' })),
] as const;

/** The local issuer for a service at `origin`: always on loopback, on the service's own port. */
export function localIssuer(origin: string): string {
  return `http://127.0.0.1:${new URL(origin).port}${providerPath}`;
}

/** Time zone of the demo county's bureau, and of any local service that is not told another by `TIME_ZONE`. */
export const defaultTimeZone = 'Asia/Shanghai';

/**
 * The environment of the local service: the same variables that the stack sets, and AWS's own that point the SDK to
 * loopback. `demo` marks every page 演示数据; without it (`--empty`) the site facts stay blank.
 */
export function localEnvironment(
  endpoints: Endpoints,
  origin: string,
  timeZone: string,
  demo = true,
): Environment & Readonly<Record<string, string>> {
  const issuer = localIssuer(origin);
  return {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: '',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.database,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.aws,
    AWS_ENDPOINT_URL_KMS: endpoints.aws,
    AWS_ENDPOINT_URL_S3: endpoints.aws,
    AWS_ENDPOINT_URL_SFN: endpoints.aws,
    RATINGS_TABLE: 'ratings',
    RECORDS_TABLE: 'records',
    CODE_KEYS_TABLE: 'code-keys',
    MONTH_KEYS_TABLE: 'month-keys',
    PUBLIC_ORIGIN: origin,
    TIME_ZONE: timeZone,
    SIGNING_KEY: 'local',
    STATE_MACHINE: 'arn:aws:states:local:000000000000:stateMachine:month',
    DOCUMENTS_BUCKET: 'documents',
    PIECES_BUCKET: 'pieces',
    EVENT_BUS: 'linping',
    FIRST_ADMINISTRATOR: demo ? '' : subjectOf(issuer, firstLogin),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: localClient,
    OIDC_CLIENT_SECRET_ID: '',
    NOTIFY_ENDPOINT: `${origin}/local/messages`,
    SERVICE_NAME: '邻评',
    SITE_SPONSOR: demo ? '云澜县住房和城乡建设局（演示）' : '',
    SITE_ICP: demo ? '演示备案号' : '',
    SITE_POLICE_RECORD: demo ? '演示公安备案号' : '',
    SITE_CODE: demo ? '演示标识码' : '',
    SITE_PRIVACY_CONTACT: demo ? '演示联系方式' : '',
    SITE_NOTICE_WORD: '物评',
    SITE_RECONSIDERATION: demo ? '云澜县人民政府（演示）' : '',
    SITE_COURT: demo ? '云澜县人民法院（演示）' : '',
    // One process serves everything here: a computation may hold up the answer of the database for seconds.
    STORE_PATIENCE: '20000',
    DEMO: demo ? 'true' : 'false',
  };
}
