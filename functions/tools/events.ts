import { parseArgs } from 'node:util';
import { parseDay } from '../domain/month.ts';
import { deliverEvents } from '../events/deliver-events.ts';
import { eventJsonSchema } from '../events/event-schema.ts';
import { replay } from '../events/replay.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run events -- schema                      事件格式 JSON Schema of the events
npm run events -- deliver                     立即发出尚未发出的事件 publishes what was not published yet
npm run events -- replay --from 2026-10-01    重发该日以来的事件 publishes everything since that day again`;

/** `npm run events`: what other systems are told. Exit 0; 2 for wrong words or where the bus took not everything. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' } },
  });
  const deed = positionals.join(' ');
  if (deed === 'schema') {
    console.log(JSON.stringify(eventJsonSchema(), null, 2));
    return 0;
  }
  if (deed === 'deliver') {
    const { events, waiting } = await onService(deliverEvents);
    console.log(`已发出 published ${events}；等待记录 waiting for their records ${waiting}`);
    return 0;
  }
  const from = parseDay(values.from ?? '');
  if (deed !== 'replay' || from === undefined) throw new Error('which deed, and since which day?');
  const events = await onService((world) => replay(world, from));
  console.log(`已重发 published again ${events}`);
  return 0;
}

await runCommand(usage, main);
