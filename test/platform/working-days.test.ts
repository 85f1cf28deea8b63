import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../functions/domain/month.ts';
import { chineseWorkingDays } from '../../functions/platform/working-days.ts';

/** Days and counts, and the day that the State Council's notice of 2026 gives. */
const cases: readonly (readonly [from: string, count: number, to: string])[] = [
  ['2026-12-01', 20, '2026-12-29'],
  ['2026-12-04', 1, '2026-12-07'],
  // The Saturday before the Spring Festival is worked; the nine days behind it are off.
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-14', 1, '2026-02-24'],
  // National Day: 1 to 7 October off, Saturday the 10th worked.
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-09-30', 4, '2026-10-12'],
];

/** What the same module answers in a process of its own whose zone is `zone`. */
function answeredIn(zone: string): readonly string[] {
  const module = new URL('../../functions/platform/working-days.ts', import.meta.url).href;
  const program = `
    const { chineseWorkingDays: days } = await import(${JSON.stringify(module)});
    const found = [];
    for (const [from, count] of ${JSON.stringify(cases)}) found.push(await days.after(from, count));
    console.log(JSON.stringify(found));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('working days', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Africa/Cairo', 'Pacific/Kiritimati'])(
    'are those of the notice, moved days included, in a process whose zone is %s',
    (zone) => {
      expect(answeredIn(zone)).toEqual(cases.map(([, , to]) => to));
    },
  );

  it('are Monday to Friday in a year whose notice is not known', async () => {
    expect(await chineseWorkingDays.after('2099-09-30' as Day, 1)).toBe('2099-10-01');
    expect(await chineseWorkingDays.after('2099-10-02' as Day, 1)).toBe('2099-10-05');
  });

  it('are counted from 1', async () => {
    for (const count of [0, -1, 1.5, Number.NaN])
      await expect(chineseWorkingDays.after('2026-12-01' as Day, count)).rejects.toThrow(RangeError);
  });

  it('says which years it knows the notice of, and counts Monday to Friday in others', async () => {
    expect(await chineseWorkingDays.knows(2026)).toBe(true);
    expect(await chineseWorkingDays.knows(2099)).toBe(false);
    // 2 October 2099 is a Friday, and would be a holiday.
    expect(await chineseWorkingDays.after('2099-10-01' as Day, 1)).toBe('2099-10-02');
  });
});
