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
  demo: false,
};
const shown = async (notice: Parameters<typeof noticePage>[2]) =>
  (await new Hono().get('/', (c) => noticePage(c, { site }, notice)).request('/')).text();

describe('a page in place of the form', () => {
  it.each(['unknownCode', 'scanAgain', 'closed'] as const)(
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
});
