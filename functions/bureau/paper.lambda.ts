import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { bureauApp } from './app.ts';

/** Paper entry, /bureau/paper, behind the REST API: the same console in a function of its own, the only one that may see ratings and month keys. */
export const handler = handle(bureauApp(openWorld(process.env)));
