/** The tasks of the month: functions of functions/ranking/, the last one of functions/casework/. */
export const steps = ['Plan', 'Count', 'Tally', 'Rank', 'Seal', 'Propose'] as const;

/** One of the tasks; its name is the state's name, by which the local interpreter finds its handler. */
export type Step = (typeof steps)[number];

/** How a failing task is tried again: soon, then less and less often, spread so that a crowd does not come back at once. */
const retry = [
  {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 5,
    BackoffRate: 3,
    MaxAttempts: 4,
    MaxDelaySeconds: 120,
    JitterStrategy: 'FULL',
  },
];

/** What a state says when it has failed for good. */
const impacts = {
  evaluation:
    'The month is not ranked: no result can be released. The watchdogs at 00:45 and 06:00 start another attempt; every step finds its own work and goes on. First step: read the log of the state that failed.',
  proposals:
    'The month is sealed, but what it proposes was not opened: no listing and no case begins with it. First step: read the log of the step Propose, then call its function with the month and run of this execution; twice does no harm.',
  count:
    'Tonight’s participation figures are missing: the bureau sees those of the night before. Nothing else depends on them; the next night counts again.',
} as const;

/** What passes between the steps, and nothing else. */
const run = { 'month.$': '$.month', 'run.$': '$.run' };

/**
 * The monthly state machine in States Language: plan, then either count or tally batch by batch, rank, seal, and open what is proposed. The
 * plan's array holds batch numbers only, so its size grows with compounds / 200 and nothing else passes between the steps.
 * `resourceOf` gives what a task runs. DESIGN §6.
 */
export function monthlyDefinition(resourceOf: (step: Step) => string) {
  return {
    Comment: 'The month: plan, tally in batches, rank, seal, propose; or count in batches',
    StartAt: 'Plan',
    TimeoutSeconds: 6 * 3600,
    States: {
      Plan: { ...task(resourceOf('Plan'), 300, 'MonthFailed'), Parameters: run, Next: 'CountOrTally' },
      CountOrTally: {
        Type: 'Choice',
        Choices: [{ Variable: '$.run', StringMatches: 'count-*', Next: 'CountAll' }],
        Default: 'TallyAll',
      },
      CountAll: { ...overBatches('Count', resourceOf('Count'), 'CountFailed'), Next: 'Done' },
      TallyAll: { ...overBatches('Tally', resourceOf('Tally'), 'MonthFailed'), Next: 'Rank' },
      Rank: { ...task(resourceOf('Rank'), 900, 'MonthFailed'), Parameters: run, Next: 'Seal' },
      Seal: { ...task(resourceOf('Seal'), 300, 'MonthFailed'), Parameters: run, Next: 'Propose' },
      Propose: { ...task(resourceOf('Propose'), 900, 'ProposeFailed'), Parameters: run, Next: 'Done' },
      Done: { Type: 'Succeed' },
      ...failed('MonthFailed', 'MonthNotRanked', impacts.evaluation),
      ...failed('ProposeFailed', 'NothingProposed', impacts.proposals),
      ...failed('CountFailed', 'NotCounted', impacts.count),
    },
  };
}

function task(resource: string, timeout: number, onFailure: string) {
  return {
    Type: 'Task',
    Resource: resource,
    TimeoutSeconds: timeout,
    Retry: retry,
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: onFailure }],
  };
}

/**
 * Two states that end an execution as `error`: its cause tells the impact first and then what failed, which only a Pass
 * state can put together. `impact` may hold no quotes, braces or backslashes.
 */
function failed(name: string, error: string, impact: string) {
  const cause = `States.Format('${impact} What failed: {}', States.JsonToString($.failure))`;
  return {
    [name]: { Type: 'Pass', Parameters: { 'cause.$': cause }, Next: error },
    [error]: { Type: 'Fail', Error: error, CausePath: '$.cause' },
  };
}

/** A distributed map that runs one task over the plan's batches; one batch that fails for good fails the whole. */
function overBatches(step: 'Count' | 'Tally', resource: string, onFailure: string) {
  const batchFailed = `${step}BatchFailed`;
  return {
    Type: 'Map',
    Label: `${step}All`,
    ItemsPath: '$.batches',
    ItemSelector: { ...run, 'batch.$': '$$.Map.Item.Value' },
    MaxConcurrency: 40,
    ToleratedFailurePercentage: 0,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: step,
      States: {
        // The outputs of 2,000 batches must fit into 256 KB before they are dropped: a number each.
        [step]: { ...task(resource, 900, batchFailed), OutputPath: '$.batch', End: true },
        ...failed(
          batchFailed,
          `${step}BatchLost`,
          'One batch of compounds is not done, and with it the whole.',
        ),
      },
    },
    ResultPath: null,
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: onFailure }],
  };
}
