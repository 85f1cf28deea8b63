import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Site } from '../domain/site.ts';
import { type Language, languageTags, linkFor, type Reader, readerOf } from './language.ts';
import { frameWords } from './messages.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { SiteFooter } from './site-footer.tsx';
import { baseStyle } from './style.ts';

/** A page to answer with. `address` is what the language link leads to: a path without a code in it. */
export interface Page {
  readonly site: Site;
  readonly title: string;
  readonly address: string;
  readonly status?: ContentfulStatusCode;
  /** Added to the shared style, and an inline script; both travel in the page and are allowed by their hash. */
  readonly style?: string;
  readonly script?: string;
  readonly loadsModules?: boolean;
  /** Class of the body, for wide pages. */
  readonly wide?: boolean;
  /** What stands beside the page of somebody who is signed in: the menu, and who it is. */
  readonly menu?: Child;
  /** The page has nothing in it but what is said here and who reads: it is rendered once for each way of reading and remembered under this name. */
  readonly sameForAll?: string;
}

/** The reader of a request, from `?lang=`, `?size=` and `Accept-Language`. */
export function readerFor(c: Context): Reader {
  return readerOf(c.req.query('lang'), c.req.header('accept-language'), c.req.query('size'));
}

/** Answers with a whole page around `children`. */
export function respond(c: Context, page: Page, children: Child): Response | Promise<Response> {
  const reader = readerFor(c);
  const style = baseStyle + (page.style ?? '');
  c.header('Content-Language', languageTags[reader.language]);
  c.header('Vary', 'Accept-Language');
  c.header(
    'Content-Security-Policy',
    contentSecurityPolicy({ style, script: page.script, loadsModules: page.loadsModules }),
  );
  return c.html(
    remembered(page, reader, () => textOf(page, reader, style, children)),
    page.status ?? 200,
  );
}

const rememberedPages = new WeakMap<Site, Map<string, string>>();

/** A flood of forged codes must not cost a rendering each. There are few names and eight ways of reading. */
function remembered({ site, sameForAll }: Page, reader: Reader, render: () => string): string {
  if (sameForAll === undefined) return render();
  const pages = rememberedPages.get(site) ?? new Map<string, string>();
  rememberedPages.set(site, pages);
  const name = [sameForAll, reader.language, reader.chosen, reader.large].join();
  const text = pages.get(name) ?? render();
  pages.set(name, text);
  return text;
}

function textOf(page: Page, reader: Reader, style: string, children: Child): string {
  const markup = (
    <html lang={languageTags[reader.language]} class={reader.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${page.title} · ${page.site.serviceName}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class={page.menu === undefined ? (page.wide === true ? 'wide' : undefined) : 'office'}>
        <Frame page={page} reader={reader}>
          {children}
        </Frame>
        {page.script === undefined ? null : <script dangerouslySetInnerHTML={{ __html: page.script }} />}
      </body>
    </html>
  );
  return `<!doctype html>${markup}`;
}

function Frame({ page, reader, children }: { page: Page; reader: Reader; children?: Child }) {
  const words = frameWords[reader.language];
  const other: Language = reader.language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="top">
        {page.site.demo ? <p class="demo">{words.demo}</p> : null}
        <div class="in">
          <a class="plate" href={linkFor(reader, '/')} lang="zh-CN">
            {words.brand}
          </a>
          <span>{words.tagline}</span>
          <a href={linkFor({ ...reader, large: !reader.large }, page.address)}>
            {reader.large ? words.normalText : words.largeText}
          </a>
          <a
            href={linkFor({ ...reader, language: other, chosen: true }, page.address)}
            lang={languageTags[other]}
            hreflang={languageTags[other]}
          >
            {words.otherLanguage}
          </a>
        </div>
      </header>
      {page.menu ?? null}
      <main id="main" class="in">
        {children}
      </main>
      <SiteFooter site={page.site} reader={reader} />
    </>
  );
}
