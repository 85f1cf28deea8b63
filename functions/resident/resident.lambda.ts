import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { residentApp } from './app.ts';

/** The resident site behind the REST API. */
export const handler = handle(residentApp(openWorld(process.env)));
