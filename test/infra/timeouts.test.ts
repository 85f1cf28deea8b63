import { expect, it } from 'vitest';
import { stackIn } from './synthesised.ts';

it('lets a site think for ten seconds, the console as long as the gateway waits', () => {
  const { ofType } = stackIn('cn-north-1');
  const sites = { Resident: 10, Results: 10, Bureau: 29, Paper: 10, Firm: 10, Api: 10 };
  const found = Object.keys(sites).map((site) => {
    const [one] = ofType('AWS::Lambda::Function').filter(([id]) => id.startsWith(site));
    return [site, one?.[1].Properties.Timeout];
  });
  expect(Object.fromEntries(found)).toEqual(sites);
});
