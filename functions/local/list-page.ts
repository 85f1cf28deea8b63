import type { APIGatewayProxyResult } from 'aws-lambda';

/** A local page that lists what would have left the machine, newest first. `items` are markup. */
export function listPage(
  title: string,
  zh: string,
  en: string,
  items: readonly string[],
): APIGatewayProxyResult {
  const list = items.map((item) => `<li>${item}</li>`).join('');
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}ol{padding:0;list-style:none}li{border:1px solid #c8d2dc;border-radius:.5rem;padding:.4rem 1rem;margin:.8rem 0}p{margin:.3rem 0}pre{white-space:pre-wrap;font:inherit;margin:.3rem 0}</style>
<h1>${title}</h1><p>${zh}<span lang="en">${en}</span></p>
<ol>${list === '' ? '<li>还没有 none yet</li>' : list}</ol></html>`;
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
    body,
  };
}

/** A text as markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
