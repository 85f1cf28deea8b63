import { renderUnicodeCompact } from 'uqr';
import type { Account } from './accounts.ts';
import type { DemoFile } from './demo/demo-file.ts';

/** What `npm start` prints when the service is ready; `keys` are the fingerprints of the keys that sign results, `own` who can sign in at an empty service. */
export function welcome(
  origin: string,
  demo: DemoFile | undefined,
  keys: readonly string[],
  own: readonly Account[],
): string {
  return [
    '',
    `  邻评 Linping  ${origin}/    停止 stop: Ctrl-C`,
    '',
    ...(demo === undefined ? emptyLines(origin, own) : demoLines(demo)),
    `  本地时钟 local clock: ${origin}/local`,
    ...keys.map((key) => `  公钥指纹 key fingerprint: ${key}`),
    '',
  ].join('\n');
}

function emptyLines(origin: string, own: readonly Account[]): readonly string[] {
  return [
    `  空的服务:请登录工作台,先给人员授权,再登记企业、小区。console: ${origin}/bureau`,
    '  An empty service: sign in, give grants, then import firms, compounds and tenures.',
    ...own.map(({ login, password, name }) => `    ${login.padEnd(7)} ${password}  ${name}`),
    '  要看演示县,请换一个 DATA_DIR。The demo county is made in another DATA_DIR.',
  ];
}

function demoLines(demo: DemoFile): readonly string[] {
  const [first] = demo.residents;
  const code = first === undefined ? [] : [renderUnicodeCompact(first.url.toUpperCase(), { border: 2 }), ''];
  return [
    ...code,
    '  居民评价 residents (演示数据 demo data):',
    ...demo.residents.map(({ compound, url }) => `    ${url}  ${compound}`),
    '',
    `  结果 results: ${demo.results}  (${demo.months.join(', ')})`,
    `  开放月份 open month: ${demo.openMonth}`,
    '',
    `  工作台 console: ${demo.console}    账号 sign-ins:`,
    ...demo.people.map(
      ({ name, role, login, password }) => `    ${login.padEnd(14)} ${password}  ${role.padEnd(13)}  ${name}`,
    ),
  ];
}
