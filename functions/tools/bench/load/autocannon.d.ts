declare module 'autocannon' {
  /** autocannon ships no types: what we use of it. */
  interface Request {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  }
  interface Result {
    /** Requests a second. */
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p99: number };
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    readonly errors: number;
    readonly timeouts: number;
  }
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    /** Seconds, or how many requests in all. */
    readonly duration?: number;
    readonly amount?: number;
    readonly setupClient: (client: { setRequests(requests: readonly Request[]): void }) => void;
  }): Promise<Result>;
  export = autocannon;
}
