import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingScript } from '../../functions/resident/rating-script.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite({ environment: { DEMO: 'true' } });
});
afterAll(() => site.world.stop());

describe('the rating page', () => {
  it.each(['zh-CN', 'en'])('in %s is at most 8 KB gzipped and loads nothing else', async (language) => {
    const { html } = await site.opened(1, language);
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
    expect(html).not.toMatch(/\ssrc=|<link(?! rel="icon" href="data:,")|@import|url\(/);
  });

  it('has at most 2 KB of script, which old in-app browsers understand', () => {
    expect(Buffer.byteLength(ratingScript)).toBeLessThanOrEqual(2048);
    expect(ratingScript).not.toMatch(/=>|\?\.|\?\?|`|\bconst\b|\blet\b/);
  });
});
