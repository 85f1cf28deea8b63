import { renderUnicodeCompact } from 'uqr';
import type { DemoFile } from './demo/demo-file.ts';

/** What `npm start` prints when the service is ready; `keys` are the fingerprints of the keys that sign results. */
export function welcome(origin: string, demo: DemoFile | undefined, keys: readonly string[]): string {
  return [
    '',
    `  邻评 Linping  ${origin}/    停止 stop: Ctrl-C`,
    '',
    ...(demo === undefined ? emptyLines : demoLines(demo)),
    `  本地时钟 local clock: ${origin}/local`,
    ...keys.map((key) => `  公钥指纹 key fingerprint: ${key}`),
    '',
  ].join('\n');
}

const emptyLines = [
  '  空的服务:先用 npm run registry -- import f.csv 登记企业、小区和服务合同期。',
  '  An empty service: import firms, compounds and tenures first.',
  '  要看演示县,请换一个 DATA_DIR。The demo county is made in another DATA_DIR.',
];

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
    ...demo.people.map(({ name, role }) => `  演示人员 demo person: ${name} (${role})`),
  ];
}
