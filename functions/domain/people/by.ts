/** Who did something, by the subject that tells people apart and the name that is shown. */
export interface By {
  readonly subject: string;
  readonly name: string;
}
