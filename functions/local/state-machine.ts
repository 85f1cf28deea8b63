import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StateMachine, StateMachineDefinition } from 'aws-local-stepfunctions';
import { type Operation, Refusal } from './aws-endpoints.ts';
import { readData, writeData } from './data-folder.ts';

/** How long a failed step waits before it is tried again, in milliseconds: on AWS longer, as the definition says. */
const retryPause = 500;

/** What the states' tasks run: handlers by the name of the state. */
export type StepHandlers = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** The monthly state machine, run by an interpreter over its synthesised definition. */
export interface LocalStateMachine {
  /** `StartExecution` of Step Functions: a name runs once. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Waits until every execution started so far is over; throws the first failure. */
  settled(): Promise<void>;
}

/** The definition as the stack synthesises it: made when first needed, kept by a hash of what it is made from. */
export async function synthesisedDefinition(folder: string): Promise<StateMachineDefinition> {
  const name = `state-machine-${await hashOf('infra', 'functions/timetable.ts', 'functions/environment.ts')}.json`;
  const standing = await readData(folder, name);
  if (standing !== undefined) return JSON.parse(standing);
  const { stdout } = await promisify(execFile)(process.execPath, ['infra/definition.ts'], {
    maxBuffer: 2 ** 24,
  });
  await writeData(folder, name, stdout);
  return JSON.parse(stdout);
}

type LocalHandlers = NonNullable<
  NonNullable<NonNullable<Parameters<StateMachine['run']>[1]>['overrides']>['taskResourceLocalHandlers']
>;

/** A state machine whose tasks are `handlers`. `definition` is asked for at the first execution only. */
export function localStateMachine(
  definition: () => Promise<StateMachineDefinition>,
  handlers: () => StepHandlers,
  onFailure: (name: string, error: unknown) => void,
): LocalStateMachine {
  const running = new Map<string, Promise<void>>();
  const ended = new Set<string>();
  const failures: unknown[] = [];
  let interpreter: Promise<StateMachine> | undefined;
  const run = async (name: string, input: string) => {
    try {
      interpreter ??= interpreterOf(definition);
      const machine = await interpreter;
      const overrides = {
        // What steps take and give is JSON, which their own types say in the words of the domain.
        taskResourceLocalHandlers: handlers() as LocalHandlers,
        retryIntervalOverrides: Object.fromEntries(
          Object.keys(handlers()).map((state) => [state, retryPause]),
        ),
      };
      await machine.run(JSON.parse(input), { overrides }).result;
    } catch (error) {
      failures.push(error);
      onFailure(name, error);
    } finally {
      running.delete(name);
      ended.add(name);
    }
  };
  return {
    operations: {
      'AWSStepFunctions.StartExecution': async (input) => {
        const name = String(input.name);
        if (ended.has(name)) return new Refusal('ExecutionAlreadyExists', `${name} ran before`);
        if (!running.has(name)) running.set(name, run(name, String(input.input)));
        return {
          executionArn: `arn:aws:states:local:000000000000:execution:month:${name}`,
          startDate: Date.now() / 1000,
        };
      },
    },
    settled: async () => {
      await Promise.all(running.values());
      const [failure] = failures.splice(0);
      if (failure !== undefined) throw failure;
    },
  };
}

/** Checks the definition, which takes a quarter of a second: once for all executions. */
async function interpreterOf(definition: () => Promise<StateMachineDefinition>): Promise<StateMachine> {
  const { StateMachine } = await import('aws-local-stepfunctions');
  return new StateMachine(await definition(), { validationOptions: { checkArn: false } });
}

async function hashOf(...places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = place.endsWith('.ts')
      ? [place]
      : (await readdir(place, { recursive: true }))
          .filter((file) => file.endsWith('.ts'))
          .map((file) => join(place, file));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
