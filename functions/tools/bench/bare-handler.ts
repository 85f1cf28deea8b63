import { request } from 'node:https';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** The least that a function behind the REST API can be that also speaks HTTPS: what the resident's start is held up to. */
export const handler = handle(new Hono().get('/', (context) => context.text(typeof request)));
