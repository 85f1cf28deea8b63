import { expect, it } from 'vitest';
import { synthesisedDefinition } from '../../infra/definition.ts';

interface State {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly { readonly MaxAttempts: number; readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> };
}

const allOf = (states: Readonly<Record<string, State>>): readonly (readonly [string, State])[] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...allOf(state.ItemProcessor?.States ?? {}),
  ]);

const definition = synthesisedDefinition() as {
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, State>>;
};

it('gives every task of the month a time limit, tries again, and a place to go when it fails for good', () => {
  const tasks = allOf(definition.States).filter(([, { Type }]) => Type === 'Task');
  expect(tasks.map(([name]) => name).sort()).toEqual(['Count', 'Plan', 'Propose', 'Rank', 'Seal', 'Tally']);
  for (const [name, { TimeoutSeconds = 0, Retry = [], Catch = [] }] of tasks) {
    expect(TimeoutSeconds, name).toBeGreaterThan(0);
    expect(TimeoutSeconds, name).toBeLessThanOrEqual(900);
    expect(Retry.at(-1)?.ErrorEquals, name).toEqual(['States.ALL']);
    expect(Retry.at(-1)?.MaxAttempts, name).toBeGreaterThan(0);
    expect(Catch.at(-1)?.ErrorEquals, name).toEqual(['States.ALL']);
  }
});

it('lets no map fail without a word, and no execution hang for ever', () => {
  const maps = allOf(definition.States).filter(([, { Type }]) => Type === 'Map');
  expect(maps).toHaveLength(2);
  for (const [name, { Catch = [] }] of maps) expect(Catch.at(-1)?.ErrorEquals, name).toEqual(['States.ALL']);
  expect(definition.TimeoutSeconds).toBeLessThanOrEqual(24 * 3600);
});
