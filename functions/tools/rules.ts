import { BadInput } from './bad-input.ts';
import { add, additionOf, Refused } from './rules/addition.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run rules -- policy <policy.json>
npm run rules -- survey <survey.json>
npm run rules -- default-survey <first month, 2026-12>`;

/**
 * `npm run rules`: adds a dated policy or survey for months to come; a survey also for a month that waits for its first.
 * Exit 0 when added (or there before), 1 when what stands forbids it, 2 for a bad file (file, line and reason) or wrong words.
 */
async function main(): Promise<number> {
  const [kind, source, ...more] = process.argv.slice(2);
  if (kind === undefined || source === undefined || more.length > 0) throw new Error('what is to be added?');
  try {
    const addition = await additionOf(kind, source);
    if (addition === undefined) throw new Error(`${kind} ${source} is none of these:`);
    await onService((world) => add(world, addition));
    console.log(`${addition.id} 自 ${addition.from} 起施行 in force from ${addition.from}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof BadInput)) throw error;
    console.error(error.message);
    return error instanceof Refused ? 1 : 2;
  }
}

await runCommand(usage, main);
