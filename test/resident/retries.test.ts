import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { ticketIn } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

/** Opening the form, or sending one of the forms opened so far (again). */
type Step = { readonly send: number | undefined; readonly answer: string };

const steps = fc.array(
  fc.record({
    send: fc.option(fc.nat(5), { nil: undefined }),
    answer: fc.constantFrom('1', '2', '3', '4', '5'),
  }),
  { minLength: 1, maxLength: 12 },
);

let household = 50;

it('whatever is opened, sent and sent again in whatever order: a form counts once, says so where its answers changed, and an older one never undoes a newer', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (drawn: readonly Step[]) => {
      household++;
      const by = site.visitor();
      await by.get(`/r/${await site.codeOf(household)}`);
      const forms: { readonly ticket: string; readonly rev: number }[] = [];
      let standing: { readonly form: number; readonly rev: number; readonly answer: string } | undefined;
      for (const { send, answer } of drawn) {
        const form = send === undefined ? undefined : forms[send];
        if (send === undefined || form === undefined) {
          forms.push({ ticket: ticketIn(await (await by.get('/rate')).text()), rev: standing?.rev ?? 0 });
          continue;
        }
        const { status } = await by.post('/rate', { ticket: form.ticket, q1: answer });
        if (standing?.form === send) expect(status).toBe(standing.answer === answer ? 303 : 409);
        else if (form.rev === (standing?.rev ?? 0)) {
          expect(status).toBe(303);
          standing = { form: send, rev: form.rev + 1, answer };
        } else expect(status).toBe(409);
        const kept = await site.standing(household);
        expect(kept?.rev).toBe(standing?.rev);
        expect(kept?.answers).toBe(standing && `${standing.answer}-------`);
      }
    }),
    { numRuns: 40 },
  );
});
