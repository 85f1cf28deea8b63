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
