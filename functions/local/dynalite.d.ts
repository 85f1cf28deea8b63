declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** dynalite ships no types: an HTTP server that speaks DynamoDB, on LevelDB at `path` or in memory. */
  function dynalite(options?: { path?: string; createTableMs?: number }): Server;
  export = dynalite;
}
