import { expect, it } from 'vitest';
import { rowsOf } from '../../../functions/domain/casework/step-row.ts';
import { takeStep } from '../../../functions/domain/casework/take-step.ts';
import type { Day } from '../../../functions/domain/month.ts';

const row = rowsOf<'done', 'deliver' | 'invite'>();
const table = [
  row('deliver', ['none'], 'done', ['work-on-case'], { facts: { on: { kind: 'day', when: 'past' } } }),
  row('invite', ['none'], 'done', ['work-on-case'], { facts: { on: { kind: 'day', when: 'coming' } } }),
];
const order = (step: 'deliver' | 'invite', on: string) =>
  takeStep(
    table,
    [],
    {
      step,
      at: 0,
      day: '2026-11-10' as Day,
      by: { subject: 'a', name: 'a' },
      as: 'work-on-case',
      reason: '',
      facts: { on },
      documents: [],
    },
    { evidence: new Set(), clocks: {} },
  );

it('no delivery is recorded before it was, and nobody is invited to a day that is over', () => {
  for (const on of ['2026-11-09', '2026-11-10'])
    expect(order('deliver', on)).toMatchObject({ facts: { on } });
  for (const on of ['2026-11-10', '2026-11-11']) expect(order('invite', on)).toMatchObject({ facts: { on } });
  for (const refused of [
    order('deliver', '2026-11-11'),
    order('invite', '2026-11-09'),
    order('deliver', '2026-02-30'),
  ])
    expect(refused).toEqual({ refused: 'bad-fact', about: 'on' });
});
