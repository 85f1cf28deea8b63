import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { checkCharacter } from '../../domain/firm.ts';
import { timeText } from '../../domain/indicator/local-time.ts';
import { randomNumbers } from '../simulation/random-numbers.ts';
import { limited, type Measurement } from './measurement.ts';
import { processRun } from './process-run.ts';

const size = { orders: 100_000, firms: 28, days: 360 };

/**
 * `evidence import` of 100,000 work orders of a year as a process of its own, the embedded database in it: seconds against 60, peak resident memory against 300 MB (Linux
 * only); and the same file once more, which changes nothing.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const [firms, orders] = [join(folder, 'firms.csv'), join(folder, 'orders.csv')];
    const ids = Array.from({ length: size.firms }, (_, index) => firmId(index));
    await writeFile(firms, `firm,name\n${ids.map((id, index) => `${id},第${index}物业\n`).join('')}`);
    await writeOrders(orders, ids);
    const env = { DATA_DIR: join(folder, 'data') };
    const command = (entry: string, ...args: readonly string[]) =>
      processRun([...flagsOf(entry), 'functions/local/launch.ts', `tools/${entry}`, ...args], env);
    await command('registry', 'import', firms);
    const first = await command('evidence', 'import', 'work-orders', orders);
    const again = await command('evidence', 'import', 'work-orders', orders);
    const name = `${size.orders.toLocaleString('en')} work orders imported`;
    return [first, again].flatMap(({ seconds, megabytes }, index) => {
      const which = index === 0 ? name : `${name} again`;
      return [limited(which, seconds, 's', 60), limited(`${which}, resident`, megabytes, 'MB', 300)];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What `npm run` gives Node before the command: how early it lets go of memory. */
function flagsOf(entry: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return (scripts[entry] ?? '').split(' ').filter((word) => word.startsWith('--'));
}

function firmId(index: number): string {
  const first17 = `91330000${String(index).padStart(9, '0')}`;
  return first17 + checkCharacter(first17);
}

/** An export as a call centre gives it: all the columns, with what must not be kept among them. */
async function writeOrders(file: string, firms: readonly string[]): Promise<void> {
  const random = randomNumbers(1);
  const pick = <T>(...all: readonly T[]) => all[Math.floor(random.uniform() * all.length)];
  const out = createWriteStream(file);
  out.write(
    '工单编号,来源渠道,受理时间,派单时间,首次响应时间,开始服务时间,办结时间,一级分类,二级分类,街道,房号,姓名,电话,诉求内容,物业企业统一社会信用代码,诉求类型,简单/复杂/超出职责,重复件,是否物业责任,有效回访,是否联系,是否解决,满意度,挂起原因\n',
  );
  const begins = Date.UTC(2025, 9, 1) / 1000;
  for (let index = 0; index < size.orders; index++) {
    const received = begins + Math.floor((index * size.days * 86_400) / size.orders);
    const after = (longest: number) => timeText(received + Math.floor(random.uniform() * longest));
    const times = [timeText(received), after(60), after(400), after(2400), after(14_000)];
    const what = [
      pick('维修', '卫生', '停车'),
      '其他',
      '城东街道',
      '3-501',
      '张三',
      '13800000000',
      '水管漏水请尽快处理',
    ];
    const how = [
      pick('求助', '投诉', '咨询'),
      pick('简单', '复杂'),
      '否',
      '是',
      pick('是', '否'),
      '是',
      pick('是', '否'),
      pick('满意', '不满意'),
      '',
    ];
    const line = [
      `GD${2_025_000_000 + index}`,
      pick('电话', '微信'),
      ...times,
      ...what,
      firms[index % firms.length],
      ...how,
    ];
    if (!out.write(`${line.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
