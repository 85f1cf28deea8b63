import type { ChannelFault } from '../../domain/channel.ts';
import type { Language } from '../../web/language.ts';

const zh = {
  title: '消息通知',
  lead: '每天早上把新增的待办发到这里：只说有什么要办，不写住户、户号、评价码和答案。',
  none: '还没有通知方式。',
  kinds: { wecom: '企业微信群机器人', dingtalk: '钉钉群机器人', mail: '邮件' },
  remove: '删除',
  test: '发一条测试消息',
  testTitle: '测试消息',
  testText: '这是一条测试消息。',
  add: '添加',
  kind: '方式',
  url: '机器人地址（Webhook）',
  secret: '加签密钥（仅钉钉，没有就留空）',
  server: '邮件服务器（smtps://用户:密码@主机:465）',
  from: '发件人',
  to: '收件人（多个用逗号隔开）',
  fillRobot: '机器人填这两项',
  fillMail: '邮件填这三项',
  said: { added: '已添加。', removed: '已删除。', tested: '已发出测试消息。' },
  wrong: '没有成功',
  faults: {
    'robot-address':
      '机器人地址不对：企业微信以 https://qyapi.weixin.qq.com/ 开头，钉钉以 https://oapi.dingtalk.com/ 开头。',
    'mail-server': '邮件服务器写成 smtps://用户:密码@主机:465。',
    'sender-address': '发件人不是邮件地址。',
    'mail-address': '收件人不是邮件地址，或没有填。',
  } satisfies Record<ChannelFault, string>,
  changed: '同时有人改动，请再试一次。',
  notTaken: '有一种方式没有收下测试消息，请检查地址和密钥。',
};

const en: typeof zh = {
  title: 'Messages',
  lead: 'Every morning what newly waits is sent here: what is to do, never a resident, household number, code or answer.',
  none: 'No channel is set up.',
  kinds: { wecom: 'WeCom group robot', dingtalk: 'DingTalk group robot', mail: 'mail' },
  remove: 'Remove',
  test: 'Send a test message',
  testTitle: 'Test message',
  testText: 'This is a test message.',
  add: 'Add',
  kind: 'Kind',
  url: 'The robot’s address (webhook)',
  secret: 'Signing secret (DingTalk only; empty for none)',
  server: 'Mail server (smtps://user:password@host:465)',
  from: 'From',
  to: 'To (several with commas)',
  fillRobot: 'For a robot',
  fillMail: 'For mail',
  said: { added: 'Added.', removed: 'Removed.', tested: 'The test message is on its way.' },
  wrong: 'It did not work',
  faults: {
    'robot-address':
      'That is no robot’s address: WeCom’s begin with https://qyapi.weixin.qq.com/, DingTalk’s with https://oapi.dingtalk.com/.',
    'mail-server': 'Write the mail server as smtps://user:password@host:465.',
    'sender-address': 'The sender is no mail address.',
    'mail-address': 'A receiver is no mail address, or there is none.',
  },
  changed: 'Somebody else changed them meanwhile; try again.',
  notTaken: 'A channel did not take the test message; check its address and secret.',
};

/** Words of the page of channels. */
export const channelWords: Readonly<Record<Language, typeof zh>> = { zh, en };
