import { z } from 'zod';
import { caseKinds } from '../domain/casework/case-stream.ts';
import { listKinds } from '../domain/listing/listing.ts';
import type { EventType, PublishedEvent } from '../ports/events.ts';

const month = z
  .string()
  .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
  .describe('评价月 evaluation month, YYYY-MM');
const day = z
  .string()
  .regex(/^2\d{3}-\d\d-\d\d$/)
  .describe('day in the bureau’s time zone, YYYY-MM-DD');
const firm = z
  .string()
  .regex(/^[0-9A-Z]{18}$/)
  .describe('统一社会信用代码 of the firm');
const name = z.string().min(1).max(200).describe('name of the firm in the register when this was published');
const compound = z
  .string()
  .regex(/^[0-9A-Z]{4}$/)
  .describe('小区 code of the compound');
const word = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const step = word.describe('step that was taken, by its name in the table of steps');
const list = z.enum(listKinds).describe('红榜 or 重点监管名单');
const count = z.int().min(1);

/** The facts of each kind of event. Never a person: not who decided, not a resident, not a household. */
const facts = {
  RankingReleased: z.strictObject({
    month,
    version: count.describe('version of the result; a newer one replaces all before it'),
    manifest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the result file that was released'),
    day,
  }),
  FirmListed: z.strictObject({
    firm,
    name,
    list,
    month,
    from: day,
    to: day.optional().describe('last day, where it is known'),
  }),
  ListingEnded: z.strictObject({
    firm,
    name,
    list,
    month,
    how: z.enum(['expired', 'repaired', 'revoked']).describe('到期, 信用修复 or 撤销'),
    day,
  }),
  ExitCaseOpened: z.strictObject({ firm, name, case: count.describe('number of the firm’s case'), day }),
  ExitStepTaken: z.strictObject({
    firm,
    name,
    case: count,
    step,
    state: word.describe('state after it, of the case or, where one is named, of the compound'),
    compound: compound.optional(),
    day,
  }),
  DeadlinePassed: z.strictObject({
    kind: z.enum(caseKinds),
    firm: firm.optional(),
    name: name.optional(),
    compound: compound.optional(),
    clock: word.describe('which time has passed'),
    last: day.describe('its last day'),
  }),
} as const satisfies Record<EventType, z.ZodType>;

const common = {
  id: z
    .string()
    .min(1)
    .max(200)
    .describe('the same however often the event is delivered: keep it to know an event again'),
  version: z.literal(1).describe('of the schema of the facts'),
  at: z.iso
    .datetime()
    .describe('when it happened, UTC; what is recorded by the day, at the start of that day'),
  about: z.string().regex(/^(month|firm|compound):[0-9A-Z-]+$/),
};

const eventOf = <T extends EventType>(type: T) =>
  z.strictObject({ ...common, type: z.literal(type), facts: facts[type] });

/** Every event that leaves the service, version 1. A change that would break a reader gets a new version, and both are published for half a year. */
export const eventSchema = z.discriminatedUnion('type', [
  eventOf('RankingReleased'),
  eventOf('FirmListed'),
  eventOf('ListingEnded'),
  eventOf('ExitCaseOpened'),
  eventOf('ExitStepTaken'),
  eventOf('DeadlinePassed'),
]) satisfies z.ZodType<PublishedEvent>;

/** The same as JSON Schema, for whoever writes a reader. */
export function eventJsonSchema(): unknown {
  return z.toJSONSchema(eventSchema);
}
