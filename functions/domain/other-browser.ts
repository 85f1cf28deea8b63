import type { Rating } from './rating.ts';

type Given = Pick<Rating, 'mode' | 'browser' | 'contested'>;

/** Whether a rating is not known to have been given in the browser with this mark: from another one, or from paper. */
export function cameFromElsewhere(rating: Given, browser: string): boolean {
  return rating.mode === 'paper' || rating.browser !== browser;
}

/**
 * Whether a rating given in the browser with this mark, in place of the one that stands in the month, is contested: the standing one came
 * from another browser, or was contested before. One from paper is the household's own until somebody says otherwise: to
 * put it right on a telephone contests nothing. SECURITY §2.
 */
export function contests(standing: Given | undefined, browser: string): boolean {
  if (standing === undefined) return false;
  return standing.contested || (standing.mode === 'qr' && standing.browser !== browser);
}

/**
 * Whether a household may say "that was not us" in the browser with this mark: what counts for it did not come from here, or a second
 * browser had a part in it. `counting`: a rating of an earlier month still counts.
 */
export function mayDisown(standing: Given | undefined, counting: boolean, browser: string): boolean {
  if (standing === undefined) return counting;
  return standing.contested || cameFromElsewhere(standing, browser);
}
