import type { Node } from 'constructs';

/** Everything that differs from deployment to deployment: CDK context under the key `linping`, or props. */
export interface Deployment {
  /** AWS region, e.g. `cn-north-1`; it decides the partition. */
  readonly region: string;
  /** Domain of the site, served at its root, and the ARN of its certificate in the same region. */
  readonly domainName: string;
  readonly certificate: string;
  /** IANA time zone of the bureau. */
  readonly timeZone: string;
  readonly serviceName: string;
  /** 主办单位, ICP备案号, 公安备案号, 网站标识码, contact for privacy. PRACTICE §5. */
  readonly siteSponsor: string;
  readonly siteIcp: string;
  readonly sitePoliceRecord: string;
  readonly siteCode: string;
  readonly sitePrivacyContact: string;
  /** 机关代字 of document numbers; 行政复议机关 and 管辖法院, which decisions name. */
  readonly siteNoticeWord: string;
  readonly siteReconsideration: string;
  readonly siteCourt: string;
  /** Marks every page 演示数据, and does without site facts. */
  readonly demo: boolean;
  /** Address that alarms are mailed to; only a demo may do without. */
  readonly alarmMail: string;
  /** Most copies of a site's function at once, which also keeps that many free for it; no limit of its own where 0 (a demo's default: a new account has too few copies to reserve any). */
  readonly residentConcurrency: number;
  readonly resultsConcurrency: number;
  readonly officeConcurrency: number;
  /** Years for which a document of a case can be neither changed nor deleted; 0 for a demo's that can. */
  readonly documentYears: number;
  /** OpenID Connect issuer that the bureau's people sign in at, and the client registered there; a user pool of our own where empty. */
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  /** Where Secrets Manager of this region keeps the client's secret: its name, or its whole ARN; empty for a public client. */
  readonly oidcClientSecret: string;
  /** Whole ARN of the KMS key of this region that the secret is encrypted with; empty for the account's own `aws/secretsmanager`. */
  readonly oidcClientSecretKey: string;
  /** Personal number of the first administrator, as the page after signing in shows it. */
  readonly firstAdministrator: string;
}

/** The Chinese name of every site fact that pages must show. */
const siteFacts = {
  siteSponsor: '主办单位',
  siteIcp: 'ICP备案号',
  sitePoliceRecord: '公安备案号',
  siteCode: '网站标识码',
  sitePrivacyContact: '隐私联系方式',
  siteReconsideration: '行政复议机关',
  siteCourt: '管辖法院',
} as const satisfies Partial<Record<keyof Deployment, string>>;

/**
 * The deployment that the context of `node` describes: the object `linping` of cdk.json, single values overridden by
 * `-c linping:<name>=<value>`. Throws an error that says what is missing and how to give it.
 */
export function readDeployment(node: Node): Deployment {
  const object: Readonly<Record<string, unknown>> = node.tryGetContext('linping') ?? {};
  const value = (name: keyof Deployment, otherwise = '') =>
    String(node.tryGetContext(`linping:${name}`) ?? object[name] ?? otherwise);
  const demo = value('demo') === 'true';
  return checked({
    region: value('region'),
    domainName: value('domainName'),
    certificate: value('certificate'),
    timeZone: value('timeZone', 'Asia/Shanghai'),
    serviceName: value('serviceName', '邻评'),
    siteSponsor: value('siteSponsor'),
    siteIcp: value('siteIcp'),
    sitePoliceRecord: value('sitePoliceRecord'),
    siteCode: value('siteCode'),
    sitePrivacyContact: value('sitePrivacyContact'),
    siteNoticeWord: value('siteNoticeWord', '物评'),
    siteReconsideration: value('siteReconsideration'),
    siteCourt: value('siteCourt'),
    demo,
    alarmMail: value('alarmMail'),
    residentConcurrency: Number(value('residentConcurrency', demo ? '0' : '100')),
    resultsConcurrency: Number(value('resultsConcurrency', demo ? '0' : '20')),
    officeConcurrency: Number(value('officeConcurrency', demo ? '0' : '20')),
    documentYears: Number(value('documentYears', demo ? '0' : '10')),
    oidcIssuer: value('oidcIssuer'),
    oidcClientId: value('oidcClientId'),
    oidcClientSecret: value('oidcClientSecret'),
    oidcClientSecretKey: value('oidcClientSecretKey'),
    firstAdministrator: value('firstAdministrator'),
  });
}

/** `deployment`, or an error that names everything wrong with it. */
export function checked(deployment: Deployment): Deployment {
  const faults = [...missing(deployment), ...misplaced(deployment), ...signInFaults(deployment)];
  if (faults.length === 0) return deployment;
  const how = 'give it as -c linping:<name>=<value>, or in cdk.json under "linping"';
  throw new Error(`this cannot be deployed (${how}):\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
}

function missing(deployment: Deployment): readonly string[] {
  const needed = (['region', 'domainName', 'certificate'] as const)
    .filter((name) => deployment[name] === '')
    .map((name) => `${name} is missing`);
  if (deployment.demo) return needed;
  const facts = Object.entries(siteFacts) as [keyof typeof siteFacts, string][];
  const unstated = facts
    .filter(([name]) => deployment[name] === '')
    .map(([name, chinese]) => `${name} (${chinese}) is missing: a site for real residents must show it`);
  const unheard =
    deployment.alarmMail === '' ? ['alarmMail is missing: an alarm that nobody gets is none'] : [];
  return [...needed, ...unstated, ...unheard];
}

function misplaced({ region, certificate, domainName, timeZone, ...limits }: Deployment): readonly string[] {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  const place = `arn:${partition}:acm:${region}:`;
  const elsewhere = certificate !== '' && !certificate.startsWith(place);
  const shape = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
  const whole = [limits.residentConcurrency, limits.resultsConcurrency, limits.officeConcurrency];
  return [
    ...(elsewhere ? [`certificate must be one of this region: ${place}…`] : []),
    ...(isTimeZone(timeZone) ? [] : [`timeZone ${timeZone} is no IANA time zone`]),
    ...(domainName !== '' && !shape.test(domainName) ? [`domainName ${domainName} is no domain name`] : []),
    ...(whole.every((limit) => Number.isInteger(limit) && limit >= 0)
      ? []
      : ['concurrency must be a whole number, 0 for none']),
    ...(isYears(limits.documentYears, limits.demo)
      ? []
      : ['documentYears must be a whole number from 1 to 99; a demo may have 0']),
  ];
}

function signInFaults({
  region,
  oidcIssuer,
  oidcClientId,
  oidcClientSecret,
  oidcClientSecretKey,
  firstAdministrator,
}: Deployment): readonly string[] {
  const faults: string[] = [];
  if (oidcIssuer === '' && region.startsWith('cn-'))
    faults.push(
      'oidcIssuer is missing: this region has no user pools, name the OpenID Connect issuer people sign in at',
    );
  if ((oidcIssuer === '') !== (oidcClientId === ''))
    faults.push('oidcIssuer and oidcClientId go together: the client (PKCE) is registered with the issuer');
  if (oidcIssuer !== '' && URL.parse(oidcIssuer)?.protocol !== 'https:')
    faults.push(`oidcIssuer ${oidcIssuer} is no https address`);
  if (oidcClientSecret !== '' && oidcIssuer === '')
    faults.push('oidcClientSecret is for an issuer that is named: the user pool’s client has no secret');
  if (oidcClientSecret !== '' && !isSecret(oidcClientSecret, region))
    faults.push(
      'oidcClientSecret is the name of a secret in Secrets Manager, or its whole ARN in this region; never the secret itself',
    );
  if (oidcClientSecretKey !== '' && oidcClientSecret === '')
    faults.push('oidcClientSecretKey is the key of a secret that is named: give oidcClientSecret too');
  if (oidcClientSecretKey !== '' && !isKey(oidcClientSecretKey, region))
    faults.push(
      'oidcClientSecretKey is the whole ARN of a KMS key in this region (…:key/<id>), no alias: a right to an alias opens no key',
    );
  if (firstAdministrator !== '' && !/^[0-9a-z]{26}$/.test(firstAdministrator))
    faults.push(
      'firstAdministrator is the personal number of 26 characters that the page after signing in shows',
    );
  return faults;
}

function isYears(years: number, demo: boolean): boolean {
  return Number.isInteger(years) && years >= (demo ? 0 : 1) && years <= 99;
}

/** A name, or an ARN with the six characters that Secrets Manager adds: rights are given on what is named whole. */
function isSecret(text: string, region: string): boolean {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  const arn = new RegExp(`^arn:${partition}:secretsmanager:${region}:\\d{12}:secret:[\\w/+=.@-]+-\\w{6}$`);
  return text.startsWith('arn:') ? arn.test(text) : /^[\w/+=.@-]{1,512}$/.test(text);
}

function isKey(text: string, region: string): boolean {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return new RegExp(`^arn:${partition}:kms:${region}:\\d{12}:key/[\\w-]+$`).test(text);
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}
