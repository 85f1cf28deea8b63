import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, removeHalfMade } from '../../functions/local/content.ts';
import { DatabaseBusy, startDatabase } from '../../functions/local/database.ts';
import { begin, freePort, freshFolder, run } from '../support/command.ts';
import { sampleFirm } from '../support/county.ts';

/** `npm start` on the folder, as far as it says what it serves. */
async function served(folder: string): Promise<{ readonly said: string; readonly child: ChildProcess }> {
  const env = { DATA_DIR: folder, PORT: String(await freePort()) };
  const child = begin('local/main', [], env);
  let said = '';
  for await (const data of child.stdout ?? []) {
    said += String(data);
    if (said.includes('key fingerprint')) break;
  }
  return { said, child };
}

async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function sheet(folder: string): string {
  const file = join(folder, 'firms.csv');
  writeFileSync(file, `firm,name,repair_line\n${sampleFirm(1).id},青禾物业,0000-1\n`);
  return file;
}

describe('a register that was imported before the first start', { timeout: 60_000 }, () => {
  it('is served as it is, without a demo on top of it, and is still there at the next start', async () => {
    const folder = freshFolder();
    const env = { DATA_DIR: join(folder, 'data') };
    const words = ['import', sheet(folder)];
    expect(await run('tools/registry', words, env)).toMatchObject({ code: 0 });
    for (let start = 0; start < 2; start++) {
      const { said, child } = await served(env.DATA_DIR);
      expect(said).toContain('空的服务');
      expect(said).toContain('in another DATA_DIR');
      await stopped(child);
      expect(existsSync(join(env.DATA_DIR, 'demo.json'))).toBe(false);
    }
    expect((await run('tools/registry', words, env)).out).toContain('unchanged 1');
  });

  it('is not taken for a demo because a mark is missing', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'CURRENT'), '');
    expect(await contentOf(folder, 'under-way')).toEqual({ content: 'empty', fresh: false });
  });
});

describe('a demo that was left half made', () => {
  it('is refused to commands, which would lose what they wrote', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'content'), 'under-way');
    const { code, err } = await run('tools/registry', ['import', sheet(folder)], { DATA_DIR: folder });
    expect([code, existsSync(join(folder, 'database'))]).toEqual([2, false]);
    expect(err).toContain('not finished');
  });

  it('is not taken away while another start is still making it', async () => {
    const folder = freshFolder();
    const database = await startDatabase(folder);
    await expect(removeHalfMade(folder)).rejects.toThrow(DatabaseBusy);
    await database.stop();
    await removeHalfMade(folder);
    expect(existsSync(join(folder, 'database'))).toBe(false);
  });
});

it('gives a fresh folder one mark, however many open it at once', async () => {
  const folder = join(freshFolder(), 'data');
  const found = await Promise.all([contentOf(folder, 'empty'), contentOf(folder, 'under-way')]);
  expect(new Set(found.map(({ content }) => content))).toEqual(
    new Set([readFileSync(join(folder, 'content'), 'utf8')]),
  );
  expect(found.filter(({ fresh }) => fresh)).toHaveLength(1);
});
