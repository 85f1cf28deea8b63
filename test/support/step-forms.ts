import type { Hono } from 'hono';
import type { World } from '../../functions/ports.ts';
import type { OfficeVisitor } from './office.ts';

/** The forms of steps in a page: where each leads, the hidden fields it carries, and the fields it asks for. */
export interface StepForm {
  readonly action: string;
  readonly step: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly asks: readonly string[];
}

/** A page's forms of steps, in its order. */
export function stepFormsIn(html: string): readonly StepForm[] {
  return [
    ...html.matchAll(/<form[^>]*action="([^"]*\/(?:work|decide|say)\/[^"]*)"[^>]*>(.*?)<\/form>/gs),
  ].map(([, action = '', body = '']) => {
    const hidden = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const asks = [...body.matchAll(/<(?:input|select|textarea)[^>]*? name="([^"]*)"/g)].map(
      ([, name = '']) => name,
    );
    const carried = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const step = action.split('?')[0]?.split('/').at(-1) ?? '';
    return { action, step, hidden: carried, asks: asks.filter((name) => carried[name] === undefined) };
  });
}

/** A file as somebody chooses it: a little PDF. */
export const receipt = new File(['%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n'], '送达回证.pdf', {
  type: 'application/pdf',
});

/** Sends a form of a page as a browser does: its hidden fields, what is filled in, and a file where it asks for one. */
export async function sendForm(
  { world, app, visitor }: { world: Pick<World, 'site'>; app: Hono; visitor: OfficeVisitor },
  form: Pick<StepForm, 'action' | 'hidden'>,
  filled: Readonly<Record<string, string>> = {},
  file?: File,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.hidden, ...filled })) body.set(name, value);
  body.set('token', visitor.token);
  if (file !== undefined) body.set('file', file);
  const { origin } = world.site;
  const headers = { cookie: visitor.cookie, origin };
  return await app.request(`${origin}${form.action}`, { method: 'POST', headers, body });
}

/** Reads a page, finds the form of a step in it and sends it; throws where the page has none. */
export async function takeByForm(
  on: { world: Pick<World, 'site'>; app: Hono; visitor: OfficeVisitor },
  page: string,
  step: string,
  filled: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const html = await (await on.visitor.get(page)).text();
  const forms = stepFormsIn(html).filter((form) => form.step === step);
  const wanted = filled['fact-compound'];
  const form =
    forms.find(({ hidden }) => hidden['fact-compound'] === wanted) ??
    forms.find(({ asks }) => wanted !== undefined && asks.includes('fact-compound'));
  if (form === undefined) throw new Error(`${page} has no form for ${step}`);
  const asksFile = form.asks.includes('file');
  return await sendForm(on, form, filled, asksFile ? receipt : undefined);
}
