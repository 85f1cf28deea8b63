/** What a kept document is, told by its bytes and never by its name. `json` is what the service itself keeps, never what somebody sent. */
export type DocumentType = 'pdf' | 'jpg' | 'png' | 'json';

/** A document in the store: its SHA-256 (64 hex digits, lower case), which is its name there, and its type. */
export interface KeptDocument {
  readonly hash: string;
  readonly type: DocumentType;
}

/** Bytes of a document that somebody sends at most, and of what the service keeps as JSON. */
export const documentLimits = { sent: 10 * 1024 * 1024, json: 40 * 1024 * 1024 } as const;

/** Bytes of one piece of a large document at most, and how many pieces the largest needs. */
export const pieceLimits = { bytes: 3 * 1024 * 1024, count: 4 } as const;

/** How files of a type begin. */
const beginnings: Readonly<Record<Exclude<DocumentType, 'json'>, readonly number[]>> = {
  // %PDF-
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpg: [0xff, 0xd8, 0xff],
  // .PNG and line ends of two kinds, which a text transfer would have changed
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The type that the first bytes (eight or more, or all there are) tell; `json` is only guessed by its bracket. Undefined for none of them. */
export function typeByBeginning(bytes: Uint8Array): DocumentType | undefined {
  for (const type of ['pdf', 'jpg', 'png'] as const)
    if (beginnings[type].every((byte, place) => bytes[place] === byte)) return type;
  return bytes[0] === 0x7b || bytes[0] === 0x5b ? 'json' : undefined;
}

/** The type of a whole document, or why it is none. JSON is an object or a list in UTF-8. */
export function typeOfDocument(bytes: Uint8Array): DocumentType | 'not-a-document' | 'too-large' {
  const type = typeByBeginning(bytes);
  if (type === undefined) return bytes.length > documentLimits.json ? 'too-large' : 'not-a-document';
  if (bytes.length > documentLimits[type === 'json' ? 'json' : 'sent']) return 'too-large';
  return type === 'json' && !isJson(bytes) ? 'not-a-document' : type;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) === 'object';
  } catch {
    return false;
  }
}

/** Whether a text has the shape of a document's hash. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
