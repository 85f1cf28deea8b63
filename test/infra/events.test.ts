import { describe, expect, it } from 'vitest';
import { many, stackIn } from './synthesised.ts';

describe.each(['ap-southeast-1', 'cn-north-1'])('events in %s', (region) => {
  const { ofType, propertiesOf, statementsOf, resources } = stackIn(region);

  it('go over a bus of their own, whose archive keeps them for a year', () => {
    expect(ofType('AWS::Events::EventBus')).toHaveLength(1);
    expect(propertiesOf('AWS::Events::Archive')).toMatchObject([
      { EventPattern: { source: ['linping'] }, RetentionDays: 365 },
    ]);
  });

  it('are published by the hourly delivery alone', () => {
    const publishers = Object.keys(resources)
      .filter((id) => resources[id]?.Type === 'AWS::IAM::Policy')
      .filter((id) => JSON.stringify(resources[id]).includes('events:PutEvents'));
    expect(publishers.map((id) => id.slice(0, 7))).toEqual(['Deliver']);
  });

  it('come from the records, of which the delivery takes marks away and nothing else', () => {
    const taking = statementsOf('Deliver').filter(({ Action }) =>
      many(Action).includes('dynamodb:DeleteItem'),
    );
    expect(taking.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['OUTBOX'] } },
    ]);
  });
});
