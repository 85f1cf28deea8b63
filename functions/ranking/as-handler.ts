/** A step as Lambda calls it: the world first, once, then every event. */
export function asHandler<W, I, O>(
  step: (world: W, input: I) => Promise<O>,
): (world: W) => (input: I) => Promise<O> {
  return (world) => (input) => step(world, input);
}
