declare module 'asl-validator' {
  /** asl-validator's own types are not where its package says: whether a definition is valid States Language, and why not. */
  export default function validate(definition: unknown): { isValid: boolean; errors: readonly unknown[] };
}
