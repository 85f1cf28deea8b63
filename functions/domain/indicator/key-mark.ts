/** A mark of 32 bits of a row's key (FNV-1a): the same key has the same mark; another has it once in four thousand million. */
export function keyMark(key: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  return hash | 0;
}
