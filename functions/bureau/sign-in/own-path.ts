/** Where somebody goes who said nothing else. */
export const consolePath = '/bureau';

/** Longer addresses are forgotten on the way through the provider. */
const longest = 600;

/** `to` if it is a path of a site behind sign-in, else the console: no address of anybody else's, however it is written. */
export function ownPath(to: string | undefined): string {
  if (to === undefined || to.length > longest || !/^\/(?:bureau|firm)(?:[/?]|$)/.test(to)) return consolePath;
  const base = 'https://own.invalid';
  const url = URL.parse(to, base);
  // Dots are resolved by now: what remains must still be ours, and no step of signing in, which would go round in a circle.
  if (url === null || url.origin !== base || !/^\/(?:bureau|firm)(?:\/|$)/.test(url.pathname))
    return consolePath;
  if (/^\/bureau\/(?:sign|signed|signing)-/.test(url.pathname)) return consolePath;
  return `${url.pathname}${url.search}`;
}
