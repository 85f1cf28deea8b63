import { handle } from 'hono/aws-lambda';
import { openWorld } from '../world.ts';
import { resultsApp } from './app.ts';

/** The public results behind the REST API. */
export const handler = handle(resultsApp(openWorld(process.env)));
