/**
 * The environment variables of every function, in one place: the stack sets them, `openWorld` reads them, the local
 * service sets the same ones. Beside these only AWS's own (`AWS_REGION`, credentials, `AWS_ENDPOINT_URL_…`) are read.
 */
export interface Environment {
  readonly RATINGS_TABLE: string;
  readonly RECORDS_TABLE: string;
  readonly CODE_KEYS_TABLE: string;
  readonly MONTH_KEYS_TABLE: string;
  /** Public origin, `https://…`, no slash at the end. */
  readonly PUBLIC_ORIGIN: string;
  /** IANA time zone of the bureau. */
  readonly TIME_ZONE: string;
  /** Key id or ARN of the P-256 signing key. */
  readonly SIGNING_KEY: string;
  readonly STATE_MACHINE: string;
  readonly SERVICE_NAME: string;
  readonly SITE_SPONSOR: string;
  readonly SITE_ICP: string;
  readonly SITE_POLICE_RECORD: string;
  readonly SITE_CODE: string;
  readonly SITE_PRIVACY_CONTACT: string;
  /** `true` marks every page 演示数据. */
  readonly DEMO: string;
}
