import { parseArgs } from 'node:util';
import { Bar, Presets } from 'cli-progress';
import { checkSeals } from '../casework/check-seals.ts';
import { onService, runCommand } from './run-command.ts';

const usage =
  'npm run casework -- check [--key <fingerprint>]   核验案卷 checks every case against its seals';

/** `npm run casework -- check`: whether every listing, case and item still says what was sealed. Exit 0 where all holds, 1 on any fault, 2 for wrong words. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, sealed: { type: 'string', multiple: true } },
  });
  if (positionals.join(' ') !== 'check') throw new Error('what is to be done?');
  const bar = new Bar({ format: '  |{bar}| {value}/{total}', hideCursor: true }, Presets.shades_classic);
  const trusted = values.key === undefined ? {} : { trusted: values.key.toLowerCase() };
  const { seals, streams, newest, faults } = await onService(async (world) => {
    bar.start(1, 0);
    const onStream = (done: number, all: number) => {
      bar.setTotal(all);
      bar.update(done);
    };
    const checked = await checkSeals(world, { ...trusted, kept: values.sealed ?? [], onStream });
    bar.stop();
    return checked;
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(`核验通过 everything holds: ${streams} 个案卷 streams, ${seals} 次存证 seals`);
  if (newest === undefined) return 0;
  console.log(`${newest.day} ${newest.document}`);
  console.log(`signed by ${newest.signature.key}`);
  if (values.key === undefined || values.sealed === undefined)
    console.log(
      '请用 --sealed 核对以前抄下的摘要、用 --key 核对公钥指纹 give digests that you kept as --sealed, and the fingerprint you trust as --key',
    );
  return 0;
}

await runCommand(usage, main);
