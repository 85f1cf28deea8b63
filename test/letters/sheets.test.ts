import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ManagementMode } from '../../functions/domain/compound.ts';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import { firstSpare } from '../../functions/domain/letters/batch.ts';
import { numberRooms } from '../../functions/domain/letters/number-rooms.ts';
import { roomOfText } from '../../functions/domain/letters/room.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { kitPieces } from '../../functions/letters/kit.tsx';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { scriptCorpus } from '../support/script-corpus.ts';

const code = '1ABCD2EFGH3JKM4NPQ5RST6VWX';
const long = '云澜县南湖街道滨河新城翡翠国际花园二期安置小区(东区)';
const site = {
  origin: 'https://wuye-pingjia.zhujianju.somecounty.gov.cn',
  sponsor: `${long}住房和城乡建设局`,
  demo: true,
};

/** A kit's files by name. */
async function kit(rooms: readonly string[], mode: ManagementMode = 'market', name = long, planned = false) {
  const compound = sampleCompound(1, sampleFirm(1).id, {
    mode,
    name,
    communityLine: '0571-8612 3456 转 8001',
  });
  const facts = {
    site,
    compound,
    batch: { number: 3, printed: '2026-11-01' as Day, ...(planned && { onDelivery: true as const }) },
    survey: defaultSurvey('2026-01' as Month),
    scheme: 'upper' as const,
  };
  const files = new Map<string, string>();
  const numbered = numberRooms(rooms.map(roomOfText));
  const order = { facts, rooms: numbered, spares: [firstSpare, firstSpare + 1], codeOf: async () => code };
  for await (const { file, text } of kitPieces(order)) files.set(file, (files.get(file) ?? '') + text);
  return files;
}
const rooms = [
  '10幢1单元101',
  '2幢2单元101室',
  '2幢1单元301',
  '滨河新城翡翠国际花园二期12号楼甲单元2503室(复式上层)',
];

describe('a kit', () => {
  it('has letters by building in the order people walk, lists, spare letters, a poster and a table for mail merge', async () => {
    const files = await kit(rooms);
    expect([...files.keys()].sort()).toEqual(
      [
        '先看这里.txt',
        '备用信.html',
        '海报.html',
        '签收表.html',
        '装箱单.html',
        '评价信-10幢.html',
        '评价信-2幢.html',
        '评价信-全部.html',
        '评价信-滨河新城翡翠国际花园2期12幢.html',
        '邮件合并.csv',
      ].sort(),
    );
    const two = files.get('评价信-2幢.html') ?? '';
    expect([...two.matchAll(/(\S+) 住户 收/g)].map(([, room]) => room?.split('>').at(-1))).toEqual([
      '2幢1单元301',
      '2幢2单元101室',
    ]);
    expect(two.match(/class="sheet front"/g)).toHaveLength(2);
    expect(two.match(/class="sheet back"/g)).toHaveLength(2);
    expect(files.get('备用信.html')).toContain('备用信 2 号');
    expect(files.get('邮件合并.csv')).toMatch(/^\uFEFF户号,房屋,本户评价码,网址\n/);
    expect(files.get('装箱单.html')).toContain('<td class="n">6</td>');
  });

  it('says on every letter who may not distribute it, that nobody may ask for it, until when, where to get another, and what is destroyed', async () => {
    for (const file of ['评价信-全部.html', '备用信.html']) {
      const fronts = ((await kit(rooms)).get(file) ?? '').split('class="sheet front"').slice(1);
      for (const front of fronts)
        for (const words of [
          '物业公司的人不得发放、代收、代填本信',
          '任何人都不得索要、拍照、转发您的信和码',
          '截止前在家就能改',
          '当月最后一天24时截止',
          '到社区居委会领一封新的,不收费'.replace(',', '，'),
          '统计期结束后销毁对照密钥,之后查不出哪一户怎么评的'.replace(',', '，'),
          '0571-8612 3456 转 8001',
          '12345',
          '演示数据',
          '1ABCD',
          '不要交给物业公司的人',
        ])
          expect(front, words).toContain(words);
    }
  });

  it.each([
    [
      'market',
      '本小区的物业公司',
      '物业公司的人',
      'the property company of your compound',
      'staff of the property company',
    ],
    [
      'trusteeship',
      '本小区的托管单位',
      '托管单位的人',
      'the trustee company of your compound',
      'staff of the trustee company',
    ],
    [
      'coached',
      '本小区的日常管理',
      '负责小区日常管理的人员',
      'the management of your compound',
      'those in charge of compound management',
    ],
    [
      'self-managed',
      '本小区的日常管理',
      '负责小区日常管理的人员',
      'the management of your compound',
      'those in charge of compound management',
    ],
  ] as const)(
    'names who is rated, and who may not have letters in hand, where the mode is %s',
    async (mode, ours, staff, english, people) => {
      const files = await kit(rooms, mode);
      const letters = files.get('评价信-全部.html') ?? '';
      for (const words of [`请您给${ours}打分`, `${staff}不得发放、代收、代填本信`, `不要交给${staff}`])
        expect(letters).toContain(words);
      for (const words of [`rate ${english}:`, `filled in by ${people}.`, `Never give it to ${people}.`])
        expect(letters).toContain(words);
      expect(files.get('海报.html')).toContain(`${staff}不得发放`);
      expect(files.get('海报.html')).toContain(`handled by ${people}.`);
      for (const file of ['装箱单.html', '签收表.html', '先看这里.txt'])
        expect(files.get(file), file).toContain(`${staff}不得经手`);
      if (mode !== 'market') expect([...files.values()].join('')).not.toMatch(/物业公司|小区的小区/);
    },
  );

  it('says every command with its compound and batch: nothing in its text files waits to be filled in', async () => {
    const files = await kit(rooms);
    const texts = [...files].filter(([file]) => /\.(?:txt|csv)$/.test(file));
    expect(texts.map(([file]) => file)).toEqual(['先看这里.txt', '邮件合并.csv']);
    for (const [, text] of texts) expect(text).not.toContain('{');
    const { id } = sampleCompound(1, sampleFirm(1).id);
    expect(files.get('先看这里.txt')).toContain(`codes -- hand-over --compound ${id} --batch 3\r\n`);
    expect(files.get('先看这里.txt')?.match(/within a minute/g)).toHaveLength(4);
  });

  it('tells whoever hands out a planned reprint that the letters before answer until then', async () => {
    expect((await kit(rooms)).get('先看这里.txt')).not.toContain('原来的信照常能用');
    const told = (await kit(rooms, 'market', long, true)).get('先看这里.txt');
    expect(told).toContain('各户原来的信照常能用，登记送达时才作废');
  });

  it('prints names that would like to be code or formulas as text', async () => {
    const files = await kit(['=1+1', ...scriptCorpus.slice(0, 3)], 'market', scriptCorpus.join(' '));
    for (const [file, text] of files)
      if (file.endsWith('.html'))
        expect(
          text.match(
            /<(?!\/?(?:html|head|meta|title|style|body|section|p|header|span|h[12]|b|i|strong|small|svg|path|div|ol|ul|li|dl|dt|dd|footer|table|thead|tbody|tfoot|tr|th|td)\b|!doctype)[a-z!/]/gi,
          ),
          file,
        ).toBeNull();
    expect(files.get('邮件合并.csv')).toContain(`'=1+1`);
  });
});

describe.skipIf(chromiumPath === undefined)('the sheets of a kit on paper', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
  });
  afterAll(() => browser.close());

  it('lose nothing over their edge, however long the names are', async () => {
    for (const mode of ['market', 'self-managed'] as const)
      for (const [file, html] of await kit(rooms, mode)) {
        if (!/评价信|备用信|海报/.test(file)) continue;
        await page.setContent(html);
        const sheets = await page.$$eval('.sheet', (found) =>
          found.map((sheet) => {
            const foot = sheet.querySelector('footer')?.getBoundingClientRect().top ?? 0;
            const inner = [...sheet.children].filter((child) => !child.matches('footer,.cut,.demo'));
            const last = inner.at(-1)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
            return [
              sheet.scrollHeight <= sheet.clientHeight + 1,
              sheet.scrollWidth <= sheet.clientWidth,
              last <= foot,
            ];
          }),
        );
        expect(sheets.flat(), file).not.toContain(false);
      }
  });

  it('carry codes of at least 25 mm on letters and 60 mm on the poster, with four modules of white around them', async () => {
    const files = await kit(rooms);
    for (const [file, least] of [
      ['评价信-10幢.html', 25],
      ['海报.html', 60],
    ] as const) {
      await page.setContent(files.get(file) ?? '');
      const [side = 0, modules = 0, first = ''] = await page.$eval(
        '.qr',
        (qr) =>
          [
            qr.getBoundingClientRect().width,
            Number(qr.getAttribute('viewBox')?.split(' ')[2]),
            qr.querySelector('path')?.getAttribute('d') ?? '',
          ] as const,
      );
      expect(((side / 96) * 25.4 * (modules - 8)) / modules).toBeGreaterThanOrEqual(least);
      expect(first).toMatch(/^M4 4h7/);
    }
  });

  it('print one letter on a front and a back of A4', async () => {
    const html = (await kit(rooms)).get('评价信-全部.html') ?? '';
    await page.setContent(html);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2 * rooms.length);
  });
});
