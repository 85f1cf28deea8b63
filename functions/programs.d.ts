/** The text of a module of functions/, bundled for browsers: see infra/browser-programs.ts. */
declare module 'program:*' {
  export const program: string;
}
