import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const unused = z._default(z.string(), '');

const origin = z
  .string()
  .check(z.regex(/^https?:\/\/[^/\s]+$/, 'an origin: https://… without a slash at the end'));
// Only the shape: asking the machine whether the zone exists loads 30 ms of tables at every start. The stack asks, and so
// does the calendar when it is first used.
const timeZone = z
  .string()
  .check(z.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'an IANA time zone, e.g. Asia/Shanghai'));
const flag = z.enum(['true', 'false']);

/**
 * The environment variables of every function, in one place: the stack sets them, `openWorld` reads them, the local
 * service sets the same ones. Beside these only AWS's own (`AWS_REGION`, credentials, `AWS_ENDPOINT_URL_…`) are read.
 */
const schema = z.object({
  RECORDS_TABLE: name,
  /** The other tables, the key and the machine are empty for a function that has no business with them. */
  RATINGS_TABLE: unused,
  CODE_KEYS_TABLE: unused,
  MONTH_KEYS_TABLE: unused,
  /** Public origin, `https://…`, no slash at the end. */
  PUBLIC_ORIGIN: origin,
  /** IANA time zone of the bureau. */
  TIME_ZONE: timeZone,
  /** Key id or ARN of the P-256 signing key. */
  SIGNING_KEY: unused,
  /** ARN of the monthly state machine. */
  STATE_MACHINE: unused,
  /** The private bucket of documents, and the one that keeps pieces of uploads for a day. */
  DOCUMENTS_BUCKET: unused,
  PIECES_BUCKET: unused,
  /** Name of the event bus by which other systems hear what happened. */
  EVENT_BUS: unused,
  /** Subject of the first administrator (the page after signing in without a grant shows it), who gives the first grants. */
  FIRST_ADMINISTRATOR: unused,
  /** The OpenID Connect issuer that people sign in at, and the id of the client that we are to it (PKCE). */
  OIDC_ISSUER: unused,
  OIDC_CLIENT_ID: unused,
  /** Where Secrets Manager keeps the secret of a confidential client, never the secret itself; empty for a public client. */
  OIDC_CLIENT_SECRET_ID: unused,
  /** Where messages to the office go instead of their channels: the local service only. */
  NOTIFY_ENDPOINT: unused,
  SERVICE_NAME: name,
  /** 主办单位, ICP备案号, 公安备案号, 网站标识码, contact for privacy; empty only in the demo. */
  SITE_SPONSOR: unused,
  SITE_ICP: unused,
  SITE_POLICE_RECORD: unused,
  SITE_CODE: unused,
  SITE_PRIVACY_CONTACT: unused,
  /** 机关代字 of document numbers (物评 where empty), 行政复议机关 and 管辖法院 that decisions name. */
  SITE_NOTICE_WORD: unused,
  SITE_RECONSIDERATION: unused,
  SITE_COURT: unused,
  /** `true` marks every page 演示数据. */
  DEMO: flag,
  /** Milliseconds one request to the store may take with its repetitions; `defaultPatience` where absent. Steps of the month may wait longer than a reader. */
  STORE_PATIENCE: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'milliseconds, 1 to 999999'))),
});

/** What every function finds in its environment, checked. */
export type Environment = z.infer<typeof schema>;

/** The environment in `variables`; throws an error that names every variable that is missing or wrong. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: [variable = ''], message }) =>
    variables[String(variable)] === undefined
      ? `${String(variable)} is missing`
      : `${String(variable)}: ${message}`,
  );
  throw new Error(`environment: ${faults.join('; ')}`);
}
