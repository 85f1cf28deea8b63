import { expect, it } from 'vitest';
import type { Day } from '../../functions/domain/month.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import { NoticeSheet, noticeStyle } from '../../functions/web/notice-sheet.tsx';

const compounds = Array.from({ length: 120 }, (_, index) => `城东街道第${index + 1}小区`);
const notice: Notice = {
  schema: 'linping-notice/1',
  kind: 'advice-letter',
  code: '2026-1',
  number: '某住建建〔2026〕1号',
  title: '关于依法表决是否更换物业服务企业的建议书',
  addressee: `${compounds.join('、')}业主大会、业主委员会：`,
  paragraphs: ['正文'],
  table: { heads: ['序号', '事项'], rows: [['1', '移交']] },
  notes: [],
  issuer: '某局',
  day: '2026-12-01' as Day,
  status: 'https://rate.example/results/notices/2026-1',
  demo: false,
};

it('a notice names everybody it is addressed to, however many, and breaks no row of its table over two sheets', () => {
  const html = String(<NoticeSheet notice={notice} />);
  expect(html).toContain('第120小区业主大会、业主委员会：');
  expect(noticeStyle).toContain('.notice tr{break-inside:avoid}');
  expect(noticeStyle).toContain('.notice thead{display:table-header-group}');
});

it('issuer, stamp and date stand on no sheet without the end of the text, and （盖章） is never broken', () => {
  const html = String(<NoticeSheet notice={{ ...notice, notes: ['联系单位：某局'] }} />);
  const close = html.slice(html.indexOf('<div class="notice-close">'));
  for (const part of [
    '联系单位：某局',
    '扫码核验本文书',
    '<span class="notice-seal">（盖章）</span>',
    '2026年12月1日',
  ])
    expect(close).toContain(part);
  expect(noticeStyle).toContain('.notice-close{break-before:avoid;break-inside:avoid}');
  expect(noticeStyle).toContain('.notice-seal{white-space:nowrap}');
  expect(noticeStyle).toContain('.notice p{widows:3;orphans:2}');
});
