import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/**
 * Requests of one address in five minutes before it has to wait. SECURITY §7. Whole compounds share addresses: keep them generous. A province's import tries and sends
 * some hundred pieces within minutes, and a bureau has one address: it has a limit of its own.
 */
const rates = { code: 600, post: 300, signIn: 30, api: 600, import: 2000 } as const;

const busy =
  '<!doctype html><meta charset="utf-8"><title>429</title><p>请求太多,请五分钟后再试。</p><p lang="en">Too many requests. Please try again in five minutes.</p>';

/** What programs are told instead, as RFC 9457 says it. The firewall allows no content type beside its own three: it goes out as `application/json`. */
const busyProblem = JSON.stringify({
  type: 'about:blank',
  title: '请求太多，请五分钟后再试 too many requests: try again in five minutes',
  status: 429,
});

/** A regional firewall that slows down whoever asks too often, by address. It keeps no log: addresses and codes are in none. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const imports = path('STARTS_WITH', '/bureau/import/');
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      customResponseBodies: {
        busy: { contentType: 'TEXT_HTML', content: busy },
        busyProblem: { contentType: 'APPLICATION_JSON', content: busyProblem },
      },
      visibilityConfig: visible('firewall'),
      rules: [
        rule('codes', 0, rates.code, path('STARTS_WITH', '/r/')),
        rule('posts', 1, rates.post, both(matches('EXACTLY', 'POST', { method: {} }, 'NONE'), not(imports))),
        rule(
          'sign-in',
          2,
          rates.signIn,
          either(path('EXACTLY', '/bureau/sign-in'), path('EXACTLY', '/bureau/signed-in')),
        ),
        rule('api', 3, rates.api, path('STARTS_WITH', '/api/'), 'busyProblem'),
        rule('import', 4, rates.import, imports, 'busyProblem'),
      ],
    });
    this.arn = acl.attrArn;
  }
}

function rule(
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement: CfnWebACL.StatementProperty,
  customResponseBodyKey: 'busy' | 'busyProblem' = 'busy',
): CfnWebACL.RuleProperty {
  const customResponse = {
    responseCode: 429,
    customResponseBodyKey,
    responseHeaders: [{ name: 'Retry-After', value: '300' }],
  };
  return {
    name,
    priority,
    action: { block: { customResponse } },
    statement: {
      rateBasedStatement: { limit, evaluationWindowSec: 300, aggregateKeyType: 'IP', scopeDownStatement },
    },
    visibilityConfig: visible(name),
  };
}

function either(...statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty {
  return { orStatement: { statements } };
}

function both(...statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty {
  return { andStatement: { statements } };
}

function not(statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty {
  return { notStatement: { statement } };
}

/** By the path as the function sees it: decoded, in lower case. */
function path(positionalConstraint: string, searchString: string): CfnWebACL.StatementProperty {
  return matches(positionalConstraint, searchString, { uriPath: {} }, 'URL_DECODE', 'LOWERCASE');
}

function matches(
  positionalConstraint: string,
  searchString: string,
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  ...types: readonly ('NONE' | 'URL_DECODE' | 'LOWERCASE')[]
): CfnWebACL.StatementProperty {
  const textTransformations = types.map((type, priority) => ({ priority, type }));
  return { byteMatchStatement: { fieldToMatch, positionalConstraint, searchString, textTransformations } };
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
