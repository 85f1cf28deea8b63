import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sources, within } from './support/sources.ts';

/** What each folder may import besides itself: the dependency rule of the design. `node:`/package imports are judged by their name. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'functions/domain': [],
  'functions/ports.ts': ['functions/domain', 'functions/ports'],
  'functions/ports': ['functions/domain'],
  'functions/environment.ts': ['zod'],
  'functions/timetable.ts': [],
  'functions/store': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/aws-settings.ts',
    '@aws-sdk/client-dynamodb',
    'node:',
  ],
  'functions/platform': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/aws-settings.ts',
    '@aws-sdk/client-eventbridge',
    '@aws-sdk/client-kms',
    '@aws-sdk/client-s3',
    '@aws-sdk/client-secrets-manager',
    '@aws-sdk/client-sfn',
    '@aws-sdk/s3-request-presigner',
    '@date-fns/tz',
    'chinese-days',
    'jose',
    'openid-client',
    'nodemailer',
    'node:',
  ],
  'functions/web': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'hono',
    'zod',
    'csv-stringify',
    'write-excel-file',
    'uqr',
    'program:',
    'node:',
  ],
  // The sites behind sign-in order what the rooms of use cases do; none of those imports a site.
  'functions/bureau': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'functions/ranking',
    'functions/integrity',
    'functions/letters',
    'functions/paper',
    'functions/registry',
    'functions/sheets',
    'functions/evidence',
    'functions/rules',
    'functions/publishing',
    'functions/waiting',
    'functions/casework',
    'functions/desk',
    'functions/notices',
    'hono',
    'zod',
    'docx',
    'fflate',
    'write-excel-file',
    'program:',
    'csv-stringify',
    'node:',
  ],
  'functions/firm': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'functions/publishing',
    'functions/casework',
    'functions/desk',
    'functions/notices',
    'functions/ranking',
    'hono',
    'zod',
    'node:',
  ],
  'functions/api': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'functions/publishing',
    'hono',
    '@hono/zod-openapi',
    'node:',
  ],
  'functions/events': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/casework',
    'functions/publishing',
    'functions/ranking/eight-at-once.ts',
    'zod',
  ],
  'functions/waiting': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/casework',
    'functions/publishing',
    'functions/web',
  ],
  'functions/notify': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'functions/waiting',
  ],
  'functions/casework': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/evidence',
    'functions/publishing',
    'functions/ranking',
  ],
  // Pages where steps of a case are taken: forms drawn from the tables, for the bureau's desk and for the firm's.
  'functions/desk': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/casework',
    'functions/notices',
    'functions/web',
    'hono',
  ],
  // Clerks' tables as they are: what letters, registry and evidence read them with.
  'functions/sheets': ['functions/domain', 'csv-parse', 'fflate', 'read-excel-file'],
  'functions/notices': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/casework',
    'functions/publishing',
    'functions/web',
    'docx',
    'uqr',
    'node:',
  ],
  'functions/registry': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/sheets',
    'node:',
  ],
  'functions/rules': ['functions/domain', 'functions/ports.ts', 'functions/ports', 'zod'],
  'functions/publishing': ['functions/domain', 'functions/ports.ts', 'functions/ports', 'functions/ranking'],
  'functions/resident': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'hono',
    'zod',
    'node:',
  ],
  'functions/results': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/web',
    'functions/publishing',
    'functions/casework',
    'hono',
    'zod',
    'csv-stringify',
    'esbuild',
    'node:',
  ],
  'functions/evidence': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/publishing/registered.ts',
    'functions/sheets',
    'node:',
  ],
  'functions/integrity': ['functions/domain', 'functions/ports.ts', 'functions/ports'],
  'functions/ranking': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/evidence',
    'node:',
  ],
  'functions/letters': [
    'functions/domain',
    'functions/ports.ts',
    'functions/ports',
    'functions/sheets',
    'functions/web',
    'hono',
    'uqr',
    'csv-stringify',
    'write-excel-file',
    'node:',
  ],
  'functions/paper': ['functions/domain', 'functions/ports.ts', 'functions/ports', 'node:'],
  infra: [
    'functions/store/schema.ts',
    'functions/environment.ts',
    'functions/timetable.ts',
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
    'esbuild',
    'node:',
  ],
};

/** Files that may reach further: the place where ports meet adapters, and what is put on Lambda. */
const joints = (file: string) => file === 'functions/world.ts' || file.endsWith('.lambda.ts');

const roomOf = (file: string) => Object.keys(allowed).find((room) => within(file, room));

describe('the dependency rule', () => {
  it.each(Object.entries(allowed))('%s imports itself and %j only', (room, others) => {
    const files = sources.filter((file) => roomOf(file) === room && !joints(file));
    const strangers = files
      .flatMap(importsOf)
      .filter(({ target }) => ![room, ...others].some((place) => within(target, place)));
    expect(strangers).toEqual([]);
  });

  it('lets only world.ts, local, tools and tests see store and platform', () => {
    const seers = sources
      .filter(
        (file) =>
          ![
            'functions/world.ts',
            'functions/store',
            'functions/platform',
            'functions/local',
            'functions/tools',
            'infra',
            'test',
          ].some((place) => within(file, place)),
      )
      .flatMap(importsOf)
      .filter(({ target }) => within(target, 'functions/store') || within(target, 'functions/platform'));
    expect(seers).toEqual([]);
  });

  it('lets only the store speak to DynamoDB', () => {
    const speakers = sources
      .filter((file) => file.startsWith('functions/') && !within(file, 'functions/store'))
      .flatMap(importsOf)
      .filter(({ target }) => target === '@aws-sdk/client-dynamodb');
    expect(speakers).toEqual([]);
  });

  it('lets only a correction with its two signatures begin a superseding version', () => {
    const beginners = sources
      .filter((file) => file.startsWith('functions/'))
      .flatMap(importsOf)
      .filter(({ target }) => target === 'functions/ranking/supersede-month.ts');
    expect(beginners.map(({ file }) => file)).toEqual(['functions/publishing/correct-result.ts']);
  });

  it('keeps every lambda entry to opening the world and handing it over', () => {
    const entries = sources.filter((file) => file.endsWith('.lambda.ts'));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const statements = readFileSync(entry, 'utf8')
        .split('\n')
        .filter((line) => !/^(import |\/\*|\s*\*|\/\/|$)/.test(line));
      expect(statements.join('\n'), entry).toMatch(
        /^export const handler = [\s\S]*openWorld\(process\.env\)[\s\S]*;$/,
      );
    }
  });
});
