import aslValidator from 'asl-validator';
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { expect, it } from 'vitest';
import { synthesisedDefinition } from '../../infra/definition.ts';

const definition = synthesisedDefinition() as StateMachineDefinition;

/** Runs the synthesised definition over trivial handlers; `fail` says which calls of which state throw. */
async function run(
  input: Record<string, string>,
  fail: (state: string, call: number) => boolean = () => false,
) {
  const calls: { readonly state: string; readonly input: unknown }[] = [];
  const handler = (state: string, answer: (given: object) => unknown) => async (given: object) => {
    calls.push({ state, input: given });
    const call = calls.filter((each) => each.state === state).length;
    if (fail(state, call)) throw new Error(`${state} failed on call ${call}`);
    return answer(given);
  };
  const same = (given: object) => given;
  const machine = new StateMachine(definition, { validationOptions: { checkArn: false } });
  const { result } = machine.run(input, {
    overrides: {
      taskResourceLocalHandlers: {
        Plan: handler('Plan', (given) => ({ ...given, batches: [0, 1, 2] })),
        Count: handler('Count', same),
        Tally: handler('Tally', same),
        Rank: handler('Rank', same),
        Seal: handler('Seal', same),
        Propose: handler('Propose', same),
      } as never,
      retryIntervalOverrides: Object.fromEntries(
        ['Plan', 'Count', 'Tally', 'Rank', 'Seal', 'Propose'].map((state) => [state, 0]),
      ),
    },
  });
  const outcome = await result.then(
    () => 'succeeded',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return { outcome, calls, states: calls.map(({ state }) => state) };
}

const evaluation = { month: '2026-11', run: 'v1' };
const counting = { month: '2026-11', run: 'count-2026-11-15' };

it('is States Language as asl-validator knows it', () => {
  expect(aslValidator(definition)).toMatchObject({ isValid: true, errors: [] });
});

it('plans, tallies every batch, ranks, seals and proposes of a month, and passes only month, run and batch', async () => {
  const { outcome, states, calls } = await run(evaluation);
  expect(outcome).toBe('succeeded');
  expect(states).toEqual(['Plan', 'Tally', 'Tally', 'Tally', 'Rank', 'Seal', 'Propose']);
  const batches = calls.filter(({ state }) => state === 'Tally').map(({ input }) => input);
  expect(batches).toEqual([0, 1, 2].map((batch) => ({ ...evaluation, batch })));
  for (const { state, input } of calls) if (state !== 'Tally') expect(input).toEqual(evaluation);
});

it('plans and counts every batch of a night, and ranks nothing', async () => {
  const { outcome, states, calls } = await run(counting);
  expect(outcome).toBe('succeeded');
  expect(states).toEqual(['Plan', 'Count', 'Count', 'Count']);
  expect(calls[1]?.input).toEqual({ ...counting, batch: 0 });
});

it.each(['Plan', 'Tally', 'Rank', 'Seal', 'Propose'])(
  'tries %s again where it failed once, and goes on',
  async (failing) => {
    const { outcome, states } = await run(evaluation, (state, call) => state === failing && call === 1);
    expect(outcome).toBe('succeeded');
    expect(states.filter((state) => state === failing)).toHaveLength(failing === 'Tally' ? 4 : 2);
    expect(states.at(-1)).toBe('Propose');
  },
);

it.each(['Plan', 'Tally', 'Rank', 'Seal'])('ends as not ranked where %s keeps failing', async (failing) => {
  const { outcome, states } = await run(evaluation, (state) => state === failing);
  expect(outcome).toContain('The month is not ranked');
  expect(outcome).toContain(`${failing} failed on call`);
  expect(states).not.toContain(failing === 'Seal' ? 'Propose' : 'Seal');
});

it('says that the month is sealed where only the proposals could not be opened', async () => {
  const { outcome, states } = await run(evaluation, (state) => state === 'Propose');
  expect(outcome).toContain('The month is sealed, but what it proposes was not opened');
  expect(states).toContain('Seal');
});

it('ends as not counted where counting keeps failing', async () => {
  const { outcome } = await run(counting, (state) => state === 'Count');
  expect(outcome).toContain('participation figures are missing');
});
