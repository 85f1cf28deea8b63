import { type KeptDocument, typeOfDocument } from '../../domain/document.ts';
import type { DocumentRefusal } from '../../ports/documents.ts';
import type { World } from '../../ports.ts';
import { fileName } from '../sent-form.ts';
import type { Visit } from './route.ts';

/** A document that somebody sent, with the name they gave it. */
export interface TakenDocument extends KeptDocument {
  readonly name: string;
}

/** Why a document was not taken; `pieces-lost`: one of the pieces it came in is not there (any more), it has to be sent again. */
export type TakeRefusal = DocumentRefusal | 'pieces-lost';

/**
 * Keeps the document that an order of the kind `multipart` brought, as a file of the form or in pieces that were sent before.
 * Undefined where none was chosen. Only PDF, JPG and PNG are taken: JSON is what the service itself keeps.
 */
export async function takeDocument(
  { documents }: Pick<World, 'documents'>,
  { file, fields }: Pick<Visit, 'file' | 'fields'>,
): Promise<TakenDocument | TakeRefusal | undefined> {
  const pieces = (fields.get(piecesField) ?? '').split(',').filter((hash) => hash !== '');
  const bytes = pieces.length > 0 ? await documents.join(pieces) : file?.bytes;
  if (bytes === undefined) return pieces.length > 0 ? 'pieces-lost' : undefined;
  if (typeOfDocument(bytes) === 'json') return 'not-a-document';
  const kept = await documents.keep(bytes);
  if (typeof kept === 'string') return kept;
  return { ...kept, name: file?.name ?? fileName(fields.get(nameField) ?? '') };
}

/** Hidden fields by which a form names the pieces of its file, in order, and the file. */
export const piecesField = 'file-pieces';
export const nameField = 'file-name';
