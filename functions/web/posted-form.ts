import type { Context } from 'hono';
import type { Site } from '../domain/site.ts';
import { problemPage } from './error-pages.tsx';
import { formFields, isFormType } from './form-body.ts';
import { isCrossSite } from './same-site.ts';

/** A form that was posted to us: its fields by name; none, and `whole` false, where its body could not be read. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly whole: boolean;
}

/** Reads a posted form. What another site sends, or no form at all, gets the page that refuses it. SECURITY §7. */
export async function postedForm(c: Context, site: Site): Promise<PostedForm | Response> {
  if (isCrossSite(c, site)) return problemPage(c, site, 'crossSite');
  if (!isFormType(c.req.header('content-type'))) return problemPage(c, site, 'mediaType');
  const body = formFields(await c.req.arrayBuffer());
  return 'fields' in body ? { fields: body.fields, whole: true } : { fields: new Map(), whole: false };
}
