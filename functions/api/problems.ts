import type { Context, TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const titles: Readonly<Record<number, string>> = {
  400: '请求不对 the request is wrong',
  401: '请先登录 sign in first',
  403: '您的岗位不能查看 your role may not see this',
  404: '没有这一项 there is no such thing',
  405: '只能读取 this can only be read',
  500: '服务出了点问题 something went wrong',
  503: '服务暂时忙，请稍后再试 try again in a while',
};

/** A problem in the place of the answer a route promises: it holds none of that answer's data. */
export type Problem = Response & TypedResponse<never, 200, 'json'>;

/** An error as RFC 9457 says it: `application/problem+json`. */
export function problemJson(c: Context, status: ContentfulStatusCode, detail?: string): Problem {
  const title = titles[status] ?? '';
  const body = { type: 'about:blank', title, status, ...(detail !== undefined && { detail }) };
  if (status === 503) c.header('Retry-After', '30');
  // The library types the answer wished for alone; here, once, a problem is let stand in its place.
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
  }) as Response as Problem;
}
