import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { firmApp } from './app.ts';

/** The firms' own site behind the REST API. */
export const handler = handle(firmApp(openWorld(process.env)));
