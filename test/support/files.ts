/** Files that begin as their type does; `text` tells one from another. */
export const pdf = (text: string) => bytes('%PDF-1.7\n', text);
export const jpg = (text: string) => bytes('\u00FF\u00D8\u00FF\u00E0', text);
export const png = (text: string) => bytes('\u0089PNG\r\n\u001A\n', text);

/** `beginning` byte by byte, then the text. */
function bytes(beginning: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...Buffer.from(beginning, 'latin1'), ...Buffer.from(text)]);
}
