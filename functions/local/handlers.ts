import { handle } from 'hono/aws-lambda';
import { apiApp } from '../api/app.ts';
import { bureauApp } from '../bureau/app.ts';
import { openProposals } from '../casework/open-proposals.ts';
import { firmApp } from '../firm/app.ts';
import type { World } from '../ports.ts';
import { count } from '../ranking/count.ts';
import { plan } from '../ranking/plan.ts';
import { rank } from '../ranking/rank.ts';
import { seal } from '../ranking/seal.ts';
import type { StepInput } from '../ranking/step.ts';
import { tally } from '../ranking/tally.ts';
import { residentApp } from '../resident/app.ts';
import { resultsApp } from '../results/app.ts';
import type { HttpHandler } from './gateway.ts';
import type { StepHandlers } from './state-machine.ts';

/** The functions behind the REST API by path, as the stack routes them. */
export function siteHandlers(world: World): (path: string) => HttpHandler {
  const resident = handle(residentApp(world)) as HttpHandler;
  const sites = new Map([
    ['results', handle(resultsApp(world)) as HttpHandler],
    ['bureau', handle(bureauApp(world)) as HttpHandler],
    ['firm', handle(firmApp(world)) as HttpHandler],
    ['api', handle(apiApp(world)) as HttpHandler],
  ]);
  return (path) => sites.get(path.split('/')[1] ?? '') ?? resident;
}

/** The functions behind the state machine's tasks, by the name of the state. */
export function stepHandlers(world: World): StepHandlers {
  return {
    Plan: (input: StepInput) => plan(world, input),
    Count: (input: StepInput) => count(world, input),
    Tally: (input: StepInput) => tally(world, input),
    Rank: (input: StepInput) => rank(world, input),
    Seal: (input: StepInput) => seal(world, input),
    Propose: (input: StepInput) => openProposals(world, input),
  };
}
