import type { Visit } from './route.ts';

/** The hidden field that every form behind sign-in carries. */
export function Token({ visit }: { visit: Pick<Visit, 'token'> }) {
  return <input type="hidden" name="token" value={visit.token} />;
}
