import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { chartFile } from '../../functions/web/charts/chart-file.ts';

const drawing = (
  <svg class="chart" viewBox="0 0 600 200" role="img" aria-label="drawing">
    <line x1="0" y1="0" x2="600" y2="200" />
  </svg>
);

async function taken(marks: Parameters<typeof chartFile>[3], path = '/') {
  const app = new Hono();
  app.get('/', (c) => chartFile(c, 'ranking-2026-10', drawing, marks));
  const response = await app.request(path);
  return { name: response.headers.get('content-disposition'), text: await response.text() };
}

it('a chart of a demo, of what is not released, or replaced says so in a line below it and in its name', async () => {
  const { name, text } = await taken({ demo: true, internal: true, replacedBy: 3 });
  expect(text).toContain('>演示数据 · 尚未公布，仅供内部 · 已由第 3 版取代</text></svg>');
  expect(text).toContain('viewBox="0 0 600 224"');
  expect(name).toContain('linping-ranking-2026-10-not-released-internal-replaced-by-v3-demo.svg');
  expect((await taken({ demo: true, internal: false }, '/?lang=en')).text).toContain('>demo data</text>');
});

it('any other chart is as it is drawn', async () => {
  const { name, text } = await taken({ demo: false, internal: false });
  expect(text).not.toContain('<text');
  expect(text).toContain('viewBox="0 0 600 200"');
  expect(name).toBe('attachment; filename="linping-ranking-2026-10.svg"');
});
