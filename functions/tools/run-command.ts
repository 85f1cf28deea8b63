import { openService } from '../local/open-service.ts';
import type { World } from '../ports.ts';
import { BadInput } from './bad-input.ts';
import { Refused } from './refused.ts';

/** Runs a command and ends the process with its exit code; faults in a file are told line by line, any other error in a line with the usage: both end with 2. What stands forbids ends with 1. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  process.exitCode = await command().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const isPlain = error instanceof BadInput || error instanceof Refused;
    console.error(isPlain ? message : `${message}\n${usage}`);
    return error instanceof Refused ? 1 : 2;
  });
}

/** Gives the service to `work` and lets go of it whatever happens: a deployment, the running local service, or the data folder. */
export async function onService<T>(work: (world: World) => Promise<T>): Promise<T> {
  const service = await openService(process.env);
  try {
    return await work(service.world);
  } finally {
    await service.stop();
  }
}
