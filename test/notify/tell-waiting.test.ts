import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { channelFault } from '../../functions/domain/channel.ts';
import { tellWaiting } from '../../functions/notify/tell-waiting.ts';
import { openNotifier, transportOf } from '../../functions/platform/notifier.ts';
import type { World } from '../../functions/ports.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
let told: World;
const heard: { readonly path: string; readonly text: string }[] = [];
let answers: { readonly status: number; readonly errcode: number } = { status: 200, errcode: 0 };
const robot = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  heard.push({ path: request.url ?? '', text: Buffer.concat(chunks).toString() });
  response.writeHead(answers.status).end(JSON.stringify({ errcode: answers.errcode }));
});
const wecom = { kind: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd' } as const;

beforeAll(async () => {
  world = await closedCounty(3, 60);
  await runMonth(world, closedMonth);
  await new Promise<void>((ready) => robot.listen(0, '127.0.0.1', ready));
  const port = (robot.address() as { port: number }).port;
  told = { ...world, notifier: openNotifier(world.channels, `http://127.0.0.1:${port}`) };
});
afterAll(async () => {
  robot.close();
  await world.stop();
});

describe('the office', () => {
  it('is told nothing, and nothing is taken for told, while no channel is set up', async () => {
    expect(await tellWaiting(told)).toBe(0);
    expect(heard).toEqual([]);
  });

  it('is told once of everything that waits, in both languages, with where it is done', async () => {
    await world.channels.put(
      [wecom, { kind: 'mail', server: 'smtps://mail.b.cn', from: 'a@b', to: 'c@d' }],
      1,
    );
    const count = await tellWaiting(told);
    expect(count).toBeGreaterThan(0);
    const texts = heard.map(({ text }) => text).join('\n');
    expect(texts).toContain('2026年11月的结果已封存');
    expect(texts).toContain('The result of November 2026 is sealed');
    expect(new Set(heard.map(({ path }) => path))).toEqual(new Set(['/wecom', '/mail']));
    expect(await tellWaiting(told)).toBe(0);
  });

  it('is told again where no channel took it, be it refused by status or by the robot’s own number', async () => {
    const fresh = { ...told, channels: { ...told.channels, wasTold: async () => false } };
    for (const wrong of [
      { status: 500, errcode: 0 },
      { status: 200, errcode: 93000 },
    ]) {
      answers = wrong;
      await expect(tellWaiting(fresh)).rejects.toThrow('wecom');
    }
    answers = { status: 200, errcode: 0 };
  });

  it('is told of everything by the channels that live, once, where another is dead; that is said at the end', async () => {
    const noted = new Set<string>();
    const fresh = {
      ...told,
      channels: {
        ...told.channels,
        wasTold: async (key: string) => noted.has(key),
        noteTold: async (key: string) => void noted.add(key),
      },
    };
    answers = { status: 200, errcode: 93000 };
    const before = heard.length;
    await expect(tellWaiting(fresh)).rejects.toThrow('not told by wecom: ');
    const mails = heard.slice(before).filter(({ path }) => path === '/mail');
    expect(mails.length).toBeGreaterThan(0);
    expect(noted.size).toBe(mails.length);
    answers = { status: 200, errcode: 0 };
    expect(await tellWaiting(fresh)).toBe(0);
  });
});

describe('channels', () => {
  it.each([
    [{ kind: 'wecom', url: 'https://evil.example/?https://qyapi.weixin.qq.com/' }, 'robot-address'],
    [{ kind: 'dingtalk', url: 'http://oapi.dingtalk.com/robot', secret: '' }, 'robot-address'],
    [{ kind: 'mail', server: 'http://169.254.169.254/', from: 'a@b.cn', to: 'c@d.cn' }, 'mail-server'],
    [{ kind: 'mail', server: 'smtps://h:22', from: 'a@b.cn', to: 'c@d.cn' }, 'mail-server'],
    [
      { kind: 'mail', server: 'smtps://mail.b.cn', from: 'a@b.cn\r\nBcc: x@y.cn', to: 'c@d.cn' },
      'sender-address',
    ],
    [{ kind: 'mail', server: 'smtps://mail.b.cn', from: 'a@b.cn', to: '' }, 'mail-address'],
  ] as const)('that would call elsewhere are refused: %j', (channel, fault) => {
    expect(channelFault(channel)).toBe(fault);
  });

  it.each([
    'smtps://mail.b.cn/?sendmail=true&path=/bin/echo&args=x',
    'smtps://mail.b.cn?proxy=http://169.254.169.254/',
    'smtps://mail.b.cn:465?tls.rejectUnauthorized=false',
    'smtp://mail.b.cn:587/?logger=true&debug=true',
    'smtps://mail.b.cn/x',
    'smtps://mail.b.cn#x',
    'smtps://127.0.0.1',
    'smtps://0x7f.0x1',
    'smtps://2130706433',
    'smtps://[::1]',
    'smtps://localhost',
    'smtps://a.localhost',
    'smtps://mail',
    'smtps://%zz:x@mail.b.cn',
    'direct://mail.b.cn',
  ])('never hand an option to the mailer: %s', (server) => {
    expect(channelFault({ kind: 'mail', server, from: 'a@b.cn', to: 'c@d.cn' })).toBe('mail-server');
    expect(() => transportOf(server)).toThrow('no mail server');
  });

  it('by mail are encrypted and reach no file and no address', () => {
    const shut = { requireTLS: true, disableFileAccess: true, disableUrlAccess: true };
    const server = { host: 'mail.b.cn', port: 587, secure: false };
    expect(transportOf('smtp://a%40b.cn:p%3Aw@mail.b.cn')).toEqual({
      ...server,
      auth: { user: 'a@b.cn', pass: 'p:w' },
      ...shut,
    });
    expect(transportOf('smtps://mail.b.cn')).toEqual({ ...server, port: 465, secure: true, ...shut });
  });

  it('are set up by an administrator; a robot’s address is never shown again, nor written into the journal', async () => {
    const app = bureauApp(world);
    const administrator = await signedIn(world, app, 'administrator');
    const url = `${wecom.url}-secretpart-wxyz`;
    expect((await administrator.post('/bureau/channels', { kind: 'wecom', url })).status).toBe(303);
    const page = await (await administrator.get('/bureau/channels')).text();
    expect(page).toContain('…wxyz');
    expect(page).not.toContain('secretpart');
    const { entries } = await world.journal.of('2026-12' as never);
    expect(JSON.stringify(entries)).not.toContain('secretpart');
    const wrong = await administrator.post('/bureau/channels', {
      kind: 'wecom',
      url: 'https://evil.example/',
    });
    expect(wrong.status).toBe(409);
    const refused = await wrong.text();
    expect(refused).toContain('value="https://evil.example/"');
    expect(refused).toContain('href="#url"');
    expect(refused).toMatch(/<input id="url"[^>]*aria-invalid="true"[^>]*aria-describedby="url-err"/);
    const removed = { place: '2', version: '2', kind: 'wecom' };
    expect((await administrator.post('/bureau/channels/remove', removed)).status).toBe(303);
    expect((await administrator.post('/bureau/channels/remove', removed)).status).toBe(409);
    expect((await world.channels.read()).channels).toHaveLength(2);
  });
});
