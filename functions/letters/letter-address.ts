/** How the scheme and host of a printed address are written: all in capitals makes a smaller QR code; a few old scanners want them small. */
export type Scheme = 'upper' | 'lower';

/** The address in a letter's QR code. In capitals it needs only the characters of a QR code's alphanumeric mode. SECURITY §1. */
export function letterAddress(origin: string, code: string, scheme: Scheme): string {
  return scheme === 'upper' ? `${origin}/R/${code}`.toUpperCase() : `${origin}/r/${code}`;
}

/** The address that posters carry and people type: the service's own, without a code. */
export function plainAddress(origin: string, scheme: Scheme): string {
  return scheme === 'upper' ? `${origin}/`.toUpperCase() : `${origin}/`;
}

/** The address as people read and type it: without `https://`. */
export function typedAddress(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
