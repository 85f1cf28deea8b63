import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Correction, Deferral, Signing } from '../domain/publishing/correction.ts';
import type { Objection, ObjectionAnswer, ObjectionDecision } from '../domain/publishing/objection.ts';
import type { Preview } from '../domain/publishing/preview.ts';
import type { Moderation, Reply, TakenDown } from '../domain/publishing/reply.ts';
import type { KeepOnce } from './month.ts';

/** Everything on record about the publishing of a month, each in order of its numbers. */
export interface PublishingRecords {
  readonly previews: readonly Preview[];
  readonly objections: readonly Objection[];
  readonly replies: readonly Reply[];
  readonly corrections: readonly Correction[];
}

/** What happens between the sealing of a month and its release: each a record that is put once. `differs` where its place is taken. */
export interface Publishing {
  of(month: Month): Promise<PublishingRecords>;
  keepPreview(preview: Preview): Promise<KeepOnce>;
  keepObjection(objection: Objection): Promise<KeepOnce>;
  keepAnswer(month: Month, number: number, answer: ObjectionAnswer): Promise<KeepOnce>;
  keepDecision(month: Month, number: number, decision: ObjectionDecision): Promise<KeepOnce>;
  keepReply(reply: Reply): Promise<KeepOnce>;
  keepModeration(month: Month, firm: FirmId, number: number, moderation: Moderation): Promise<KeepOnce>;
  keepTakenDown(month: Month, firm: FirmId, number: number, takenDown: TakenDown): Promise<KeepOnce>;
  keepCorrection(correction: Correction): Promise<KeepOnce>;
  keepDeferral(month: Month, number: number, deferral: Deferral): Promise<KeepOnce>;
  keepSigning(month: Month, number: number, signed: Signing): Promise<KeepOnce>;
}
