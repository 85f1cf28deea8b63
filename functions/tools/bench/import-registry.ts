import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsSettings } from '../../aws-settings.ts';
import { bureauApp } from '../../bureau/app.ts';
import { resolveNames } from '../../bureau/browser/import/resolve-names.ts';
import { dryRun, runImport } from '../../bureau/browser/import/run-import.ts';
import { checkCharacter } from '../../domain/firm.ts';
import type { Day } from '../../domain/month.ts';
import { startDatabase } from '../../local/database.ts';
import { localEnvironment } from '../../local/local-environment.ts';
import type { Sheet } from '../../registry/sheet.ts';
import { createMissingTables } from '../../store/create-tables.ts';
import { openWorld, tableNames } from '../../world.ts';
import { type Measurement, significant } from './measurement.ts';

const size = { firms: 5000, compounds: 50_000, districts: 500 };
const limit = 180;

/** A province's registry through the console's own program and routes, dry run included, into the embedded store. */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'linping-import-'));
  const database = await startDatabase(folder);
  const ordinary = globalThis.fetch;
  try {
    const token = await signIn(database.endpoint);
    const desk = { token, words: {} };
    const before = performance.now();
    for (const sheet of [firms(), compounds()]) {
      const said = (phase: string) => (done: number) =>
        void process.stderr.write(`\r${sheet.kind} ${phase} ${done}   `);
      const { rows } = resolveNames(sheet.rows, {});
      const tried = await dryRun(desk, { ...sheet, rows }, said('tried'));
      const { counts } = await runImport(
        desk,
        { ...sheet, rows },
        { file: sheet.kind, columns: [], strays: tried.strays },
        said('kept'),
      );
      if (counts.added !== rows.length)
        throw new Error(`${counts.added} of ${rows.length} ${sheet.kind} were added`);
    }
    const seconds = (performance.now() - before) / 1000;
    return [
      {
        name: `${size.firms} firms and ${size.compounds} compounds imported`,
        value: significant(seconds),
        unit: 's',
        against: `limit ${limit} s`,
        ratio: significant(seconds / limit),
      },
    ];
  } finally {
    globalThis.fetch = ordinary;
    await database.stop();
    await rm(folder, { recursive: true });
  }
}

/** Opens the console over the database and sends the program's requests to it; the session's token. */
async function signIn(endpoint: string): Promise<string> {
  const origin = 'http://127.0.0.1:8871';
  const environment = localEnvironment({ database: endpoint, aws: endpoint }, origin, 'Asia/Shanghai');
  await createMissingTables(tableNames(environment), awsSettings(environment, 'DYNAMODB'));
  const world = openWorld(environment);
  const [subject, token, now] = ['bench', 'token-of-the-bench-00000000', world.clock.now()];
  const grant = { number: 1, role: 'administrator', scope: { kind: 'everything' }, by: '' } as const;
  await world.people.put({
    subject,
    name: 'bench',
    grants: [{ ...grant, from: '2020-01-01' as Day }],
    version: 1,
  });
  const sealed = await world.sessions.seal({ subject, signedIn: now, seen: now, token });
  const app = bureauApp(world);
  globalThis.fetch = async (input, init) =>
    await app.request(`${origin}${input}`, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), cookie: `session=${sealed}`, origin },
    });
  return token;
}

function firms(): Sheet {
  const rows = Array.from({ length: size.firms }, (_, index) => {
    const first17 = `91330000${String(index).padStart(9, '0')}`;
    const cells = {
      firm: first17 + checkCharacter(first17),
      name: `第${index}物业服务有限公司`,
      repair_line: '0000-1234567',
    };
    return { line: index + 2, cells };
  });
  return { kind: 'firms', rows, bad: [] };
}

function compounds(): Sheet {
  const rows = Array.from({ length: size.compounds }, (_, index) => ({
    line: index + 2,
    cells: {
      name: `第${index}小区`,
      district: `第${Math.floor((index * size.districts) / size.compounds)}街道`,
      mode: '市场化',
      households: '400',
      households_source: '社区核定',
      households_day: '2026-11-01',
      community_line: '0000-7654321',
    },
  }));
  return { kind: 'compounds', rows, bad: [] };
}
