import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../functions/domain/casework/case-event.ts';
import { awaitedStep, possibleSteps } from '../../../functions/domain/casework/possible-steps.ts';
import { rowsOf } from '../../../functions/domain/casework/step-row.ts';
import type { Day } from '../../../functions/domain/month.ts';

const row = rowsOf<'begun' | 'prepared' | 'done', 'begin' | 'prepare' | 'withdraw' | 'sign' | 'mark'>();
const table = [
  row('begin', ['none'], 'begun', ['service']),
  row('withdraw', ['begun', 'prepared'], 'done', ['decide-case']),
  row('prepare', ['begun'], 'prepared', ['work-on-case']),
  row('sign', ['prepared'], 'done', ['decide-case'], {
    ...{ evidence: ['heard'], after: 'objection', within: 'veto', notBy: ['prepare'] },
  }),
  row('mark', ['begun', 'prepared'], 'same', ['service']),
];
const [day, by] = ['2026-12-10' as Day, { subject: 'a', name: '甲' }];
const event = (step: 'begin' | 'prepare'): CaseEvent<'begin' | 'prepare'> => ({
  ...{ seq: 1, step, at: 0, day, by, reason: '', facts: {}, documents: [], evidence: [], clocks: {} },
  ...{ previous: '', hash: '' },
});
const nothing = { evidence: new Set<string>(), clocks: {} };

describe('steps that people can take', () => {
  it('are those of the table from where the case is, none of the service', () => {
    const steps = possibleSteps(table, [event('begin')], nothing, day);
    expect(steps.map((one) => one.row.step)).toEqual(['withdraw', 'prepare']);
  });

  it('tell all that hinders them: who prepared it, evidence, clocks that do not run, are not over or are', () => {
    const events = [event('begin'), event('prepare')];
    const hindering = (known: Parameters<typeof possibleSteps>[2], who?: typeof by) =>
      possibleSteps(table, events, known, day, who)
        .find((one) => one.row.step === 'sign')
        ?.hindrances.map(({ refused, about }) => `${refused} ${about}`);
    expect(hindering(nothing, by)).toEqual([
      'same-person prepare',
      'missing-evidence heard',
      'clock-not-running objection',
      'clock-not-running veto',
    ]);
    const clocks = { objection: '2026-12-10' as Day, veto: '2026-12-09' as Day };
    const known = { evidence: new Set(['heard']), clocks };
    expect(hindering(known)).toEqual(['too-early objection', 'too-late veto']);
    const fine = { objection: '2026-12-09' as Day, veto: '2026-12-10' as Day };
    expect(hindering({ ...known, clocks: fine })).toEqual([]);
  });

  it('are awaited where they lead on, never those that break off', () => {
    expect(awaitedStep(possibleSteps(table, [event('begin')], nothing, day))?.row.step).toBe('prepare');
    const later = possibleSteps(table, [event('begin'), event('prepare')], nothing, day);
    expect(awaitedStep(later)?.row.step).toBe('sign');
    expect(awaitedStep([])).toBeUndefined();
  });
});
