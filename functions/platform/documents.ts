import { createHash } from 'node:crypto';
import type { AwsSettings } from '../aws-settings.ts';
import { isHash, pieceLimits, typeByBeginning, typeOfDocument } from '../domain/document.ts';
import type { Day } from '../domain/month.ts';
import type { Documents } from '../ports/documents.ts';

/** Names of the two buckets, each asked for when it is first needed: not every function has them. */
export interface Buckets {
  readonly documents: () => string;
  readonly pieces: () => string;
}

/** Seconds for which a link to a document is good. */
const linkSeconds = 60;

/** How often a put that met another put of the same document is tried. */
const attempts = 5;

/** The document store over S3: documents under `documents/<hash>`, put once; pieces in a bucket that forgets them. The client is loaded when first needed. */
export function openDocuments(buckets: Buckets, settings: AwsSettings): Documents {
  let loaded: ReturnType<typeof load> | undefined;
  const s3 = () => {
    loaded ??= load(settings);
    return loaded;
  };
  const place = (hash: string) => {
    if (!isHash(hash)) throw new RangeError('a document is named by its SHA-256 in hex');
    return { Bucket: buckets.documents(), Key: `documents/${hash}` };
  };

  const dayPlace = (day: Day) => ({ Bucket: buckets.documents(), Key: `documents/seal-${day}` });

  /** The object's bytes, or the first eight of them, with its whole size. */
  async function fetched(key: { Bucket: string; Key: string }, range?: string) {
    const { sdk, client } = await s3();
    try {
      const output = await client.send(new sdk.GetObjectCommand({ ...key, ...(range && { Range: range }) }));
      const bytes = (await output.Body?.transformToByteArray()) ?? new Uint8Array();
      return { bytes, size: Number(output.ContentRange?.split('/')[1] ?? bytes.length) };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  async function whole(key: { Bucket: string; Key: string }, hash: string) {
    const found = await fetched(key);
    if (found !== undefined && sha256(found.bytes).toString('hex') !== hash)
      throw new Error(`${key.Key} is damaged: its bytes have another hash`);
    return found?.bytes;
  }

  return {
    async keep(bytes) {
      const type = typeOfDocument(bytes);
      if (type === 'not-a-document' || type === 'too-large') return type;
      const digest = sha256(bytes);
      const hash = digest.toString('hex');
      const object = { ...place(hash), Body: bytes, ContentType: contentTypes[type] };
      const { sdk, client } = await s3();
      // S3 checks the hash itself, and demands a checksum of what it locks.
      const ChecksumSHA256 = digest.toString('base64');
      const command = new sdk.PutObjectCommand({ ...object, ChecksumSHA256, IfNoneMatch: '*' });
      await putOnce(() => client.send(command));
      return { hash, type };
    },

    async read(hash) {
      const bytes = await whole(place(hash), hash);
      return bytes && { hash, type: typeIn(bytes, hash), bytes };
    },

    async find(hash) {
      const found = await fetched(place(hash), 'bytes=0-7');
      return found && { hash, type: typeIn(found.bytes, hash), size: found.size };
    },

    async link(hash, fileName) {
      const { sdk, client } = await s3();
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
      const command = new sdk.GetObjectCommand({
        ...place(hash),
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        ResponseContentType: 'application/octet-stream',
        ResponseCacheControl: 'private, no-store',
      });
      return await getSignedUrl(client, command, { expiresIn: linkSeconds });
    },

    async keepOfDay(day, bytes) {
      const { sdk, client } = await s3();
      const ChecksumSHA256 = sha256(bytes).toString('base64');
      const object = { ...dayPlace(day), Body: bytes, ContentType: contentTypes.json };
      const command = new sdk.PutObjectCommand({ ...object, ChecksumSHA256, IfNoneMatch: '*' });
      await putOnce(() => client.send(command));
    },

    ofDay: async (day) => (await fetched(dayPlace(day)))?.bytes,

    async keepPiece(bytes) {
      if (bytes.length > pieceLimits.bytes) return 'too-large';
      const hash = sha256(bytes).toString('hex');
      const { sdk, client } = await s3();
      const Bucket = buckets.pieces();
      await client.send(new sdk.PutObjectCommand({ Bucket, Key: `pieces/${hash}`, Body: bytes }));
      return hash;
    },

    async join(pieces) {
      if (pieces.length > pieceLimits.count || !pieces.every(isHash)) return undefined;
      const Bucket = buckets.pieces();
      const parts = await Promise.all(pieces.map((hash) => whole({ Bucket, Key: `pieces/${hash}` }, hash)));
      const found = parts.filter((part) => part !== undefined);
      return found.length === pieces.length ? Buffer.concat(found) : undefined;
    },
  };
}

const contentTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  json: 'application/json',
} as const;

/** Puts what may stand there already. Two who put the same at once are told to try again. */
async function putOnce(put: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await put();
      return;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PreconditionFailed') return;
      if (name !== 'ConditionalRequestConflict' || attempt === attempts) throw error;
    }
  }
}

function typeIn(bytes: Uint8Array, hash: string) {
  const type = typeByBeginning(bytes);
  if (type === undefined) throw new Error(`documents/${hash} is no document`);
  return type;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function load(settings: AwsSettings) {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    ...settings,
    // The local service has no names for buckets.
    forcePathStyle: settings.endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client };
}
