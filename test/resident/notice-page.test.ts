import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { noticePage } from '../../functions/resident/notice-page.tsx';
import { testEnvironment } from '../support/world.ts';

const site = {
  origin: testEnvironment.PUBLIC_ORIGIN,
  serviceName: testEnvironment.SERVICE_NAME,
  sponsor: '',
  icp: '',
  policeRecord: '',
  siteCode: '',
  privacyContact: '',
  noticeWord: '物评',
  reconsideration: '',
  court: '',
  demo: false,
};
type Notice = Parameters<typeof noticePage>[2];
const shown = async (notice: Notice, query = '', of = site) =>
  (await new Hono().get('/', (c) => noticePage(c, { site: of }, notice)).request(`/${query}`)).text();

describe('a page in place of the form', () => {
  it.each(['unknownCode', 'scanAgain', 'deadLetter', 'closed'] as const)(
    'says where to get a new letter: %s',
    async (notice) => {
      expect(await shown(notice)).toContain(
        '请到小区所在的社区居委会领一封新的评价信，不收费。不要向物业公司索取。',
      );
    },
  );

  it.each(['noSurvey', 'noFirm', 'limit'] as const)(
    'sends nobody for a letter that would change nothing: %s',
    async (notice) => {
      expect(await shown(notice)).not.toContain('领一封新的');
    },
  );

  it('is remembered for each notice, each way of reading and each site apart, and is the same bytes again', async () => {
    const queries = ['', '?lang=en', '?lang=zh', '?size=large', '?lang=en&size=large', '?lang=zh&size=large'];
    const other = { ...site, sponsor: '另一个县' };
    const all: string[] = [];
    for (const of of [site, other])
      for (const notice of ['unknownCode', 'limit'] as const)
        for (const query of queries) all.push(await shown(notice, query, of));
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toContain('<html lang="zh-CN">');
    expect(all[1]).toContain('<html lang="en">');
    expect(all.at(-1)).toContain('另一个县');
    expect(await shown('unknownCode')).toBe(all[0]);
  });
});
