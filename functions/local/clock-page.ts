import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { World } from '../ports.ts';
import type { HttpHandler } from './gateway.ts';
import type { MovedClock } from './moved-clock.ts';

/**
 * `/local`, the one page that exists locally only: what time the service believes it is, and a button that moves the clock to
 * twenty minutes after the open month's close, so that the timetable closes, ranks and seals it.
 */
export function clockPage(world: Pick<World, 'calendar' | 'site'>, clock: MovedClock): HttpHandler {
  return async (event) => {
    if (event.httpMethod !== 'POST') return page(world, clock);
    if (!fromHere(event, world.site.origin)) return { statusCode: 403, body: 'Forbidden' };
    const month = world.calendar.monthOf(clock.now());
    clock.moveTo(world.calendar.closes(month) + 20 * 60_000);
    return { statusCode: 303, headers: { location: '/local' }, body: '' };
  };
}

function fromHere(event: APIGatewayProxyEvent, origin: string): boolean {
  const headers = Object.fromEntries(
    Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return headers.origin === origin;
}

function page(world: Pick<World, 'calendar'>, clock: MovedClock): APIGatewayProxyResult {
  const now = clock.now();
  const month = world.calendar.monthOf(now);
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>本地时钟</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.7rem 1.2rem}</style>
<h1>本地时钟</h1><p>演示数据 · 现在是 ${world.calendar.dayOf(now)},${month} 月开放。</p>
<p lang="en">Demo data. It is ${world.calendar.dayOf(now)} here; ${month} is open.</p>
<form method="post"><button>跳到 ${month} 月末24时之后 · move past the close of ${month}</button></form>
<p><a href="/results">结果 results</a> · <a href="/">首页 home</a></p></html>`;
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    },
    body,
  };
}
