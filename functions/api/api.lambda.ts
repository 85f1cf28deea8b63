import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { apiApp } from './app.ts';

/** The API behind the REST API. */
export const handler = handle(apiApp(openWorld(process.env)));
