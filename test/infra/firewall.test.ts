import { describe, expect, it } from 'vitest';
import { stackIn } from './synthesised.ts';

describe.each(['ap-southeast-1', 'cn-north-1'])('the firewall in %s', (region) => {
  const { propertiesOf } = stackIn(region);

  it('slows down an address by the rates of the catalogue, and says so in both languages', () => {
    type Rule = {
      Statement: { RateBasedStatement: { Limit: number; EvaluationWindowSec: number } };
      Action: unknown;
    };
    const [acl] = propertiesOf<{ Scope: string; Rules: Rule[] }>('AWS::WAFv2::WebACL');
    expect(acl?.Scope).toBe('REGIONAL');
    const limits = acl?.Rules.map(({ Statement: { RateBasedStatement } }) => RateBasedStatement);
    expect(limits).toMatchObject(
      [600, 300, 30, 600, 2000].map((Limit) => ({ Limit, EvaluationWindowSec: 300 })),
    );
    expect(JSON.stringify(acl)).toContain('五分钟');
    for (const path of ['/bureau/sign-in', '/bureau/signed-in'])
      expect(JSON.stringify(acl)).toContain(`"${path}"`);
  });

  it('counts the pieces of an import by themselves: a province’s are more than other orders may be', () => {
    type Acl = {
      Rules: { Name: string; Statement: { RateBasedStatement: { ScopeDownStatement: unknown } } }[];
    };
    const [acl] = propertiesOf<Acl>('AWS::WAFv2::WebACL');
    const scope = (name: string) =>
      acl?.Rules.find(({ Name }) => Name === name)?.Statement.RateBasedStatement.ScopeDownStatement;
    const imports = { ByteMatchStatement: { SearchString: '/bureau/import/' } };
    expect(scope('import')).toMatchObject(imports);
    expect(scope('posts')).toMatchObject({
      AndStatement: {
        Statements: [
          { ByteMatchStatement: { SearchString: 'POST' } },
          { NotStatement: { Statement: imports } },
        ],
      },
    });
  });

  it('tells a program that asks too often so as a problem, not as a page', () => {
    type Body = { ContentType: string; Content: string };
    type Acl = { Rules: { Name: string }[]; CustomResponseBodies: Readonly<Record<string, Body>> };
    const [acl] = propertiesOf<Acl>('AWS::WAFv2::WebACL');
    const rule = JSON.stringify(acl?.Rules.find(({ Name }) => Name === 'api'));
    expect(rule).toContain('"SearchString":"/api/"');
    expect(rule).toContain('"CustomResponseBodyKey":"busyProblem"');
    const { ContentType, Content } = acl?.CustomResponseBodies.busyProblem ?? {
      ContentType: '',
      Content: '{}',
    };
    expect(ContentType).toBe('APPLICATION_JSON');
    expect(JSON.parse(Content)).toMatchObject({ type: 'about:blank', status: 429 });
  });
});
