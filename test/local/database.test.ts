import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { freshFolder } from '../support/command.ts';

/** Opens the embedded database, ends its thread as an exhausted heap would, from the inside, and goes on living. */
const program = (folder: string, end: string) => `
  import { Session } from 'node:inspector';
  import { startDatabase } from '${pathToFileURL(resolve('functions/local/database.ts'))}';
  setInterval(() => {}, 1000);
  const database = await startDatabase(${JSON.stringify(folder)});
  const session = new Session();
  session.connect();
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
    const message = { id: 1, method: 'Runtime.evaluate', params: { expression: ${JSON.stringify(end)} } };
    session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify(message) });
  });
  session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.stdout.write('open');
`;

function running(end: string) {
  const node = join('node_modules', '.bin', 'node');
  const folder = freshFolder();
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program(folder, end));
  return spawn(node, [file]);
}

it.each(['setTimeout(() => process.exit(3))', 'setTimeout(() => { throw new Error("out of memory") })'])(
  'a service whose database is gone (%s) says so in both languages and ends',
  async (end) => {
    const child = running(end);
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    const [code] = await once(child, 'close');
    expect(said).toContain('内置数据库意外停止');
    expect(said).toContain('The embedded database ended unexpectedly');
    expect(said).toContain(end.includes('throw') ? 'out of memory' : 'ended with 3');
    expect(code).toBe(1);
  },
);

it('a database that is stopped is not lost', async () => {
  const child = running('1');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  expect([code, String(child.stderr.read() ?? '')]).toEqual([0, '']);
});
