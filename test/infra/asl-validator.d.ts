declare module 'asl-validator' {
  /** asl-validator's own types are not where its package says: whether a definition is valid States Language, and why not. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function validate(definition: unknown): { isValid: boolean; errors: readonly unknown[] };
}
