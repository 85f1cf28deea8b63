import { parseArgs } from 'node:util';
import { parseCompoundId } from '../domain/compound.ts';
import { newestBatch } from '../domain/letters/batch.ts';
import { onService, runCommand } from './run-command.ts';

const usage = 'npm run codes -- list --compound <code> [--from 1] [--to <household number>]';

/** `npm run codes -- list`: the valid addresses of a compound's households as CSV. Exit 0, or 2 for wrong words or an unknown compound. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { compound: text, from: text, to: text },
  });
  const id = parseCompoundId(values.compound ?? '');
  if (positionals.join() !== 'list' || id === undefined) throw new Error('of which compound?');
  return onService(async (world) => {
    const compound = await world.registry.compound(id);
    if (compound === undefined) throw new Error(`no compound ${id} is registered`);
    await world.codeKeys.makeFirst();
    const last = Math.min(
      compound.households.count,
      wholeNumber(values.to ?? String(compound.households.count)),
    );
    const first = wholeNumber(values.from ?? '1');
    if (first > last)
      throw new Error(`no household is from ${first} to ${last}: ${id} has ${compound.households.count}`);
    console.log('compound,household,url');
    for (let number = first; number <= last; number++) {
      const batch = newestBatch(compound.batches, number);
      if (batch === undefined || batch.spare !== undefined) continue;
      const code = await world.codes.issue({ compound: id, number }, batch.issue, batch.key);
      console.log(`${id},${number},${world.site.origin}/r/${code}`);
    }
    return 0;
  });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${text} is no household number`);
  return Number(text);
}

await runCommand(usage, main);
