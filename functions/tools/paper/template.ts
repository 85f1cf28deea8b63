import { stringify } from 'csv-stringify/sync';

const help =
  '每户一行:照抄信上的评价码和表上的月份;1–7题填 5 4 3 2 1,没选、不适用或选了两个留空;第8题填字母 A–J。一户一份,网上评过的以网上为准。';

/** An empty sheet for paper answers: what to do, the headers, nothing else. */
export function paperTemplate(): string {
  const headers = ['本户评价码', '评价月份', ...Array.from({ length: 8 }, (_, index) => `第${index + 1}题`)];
  return stringify([[help], headers], { bom: true });
}
