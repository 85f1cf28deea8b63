/** Path of the room. */
export const rulesPath = '/bureau/rules';

/** Longest reason of a proposal or decision. */
export const longestReason = 500;
