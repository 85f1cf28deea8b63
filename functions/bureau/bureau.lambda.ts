import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { bureauApp } from './app.ts';

/** The bureau's console behind the REST API. */
export const handler = handle(bureauApp(openWorld(process.env)));
