import type { KeepRefusal } from '../../letters/keep-letters.ts';

/** Why letters stay as they are, for whoever gave the command. */
export const refusalWords: Readonly<Record<KeepRefusal, string>> = {
  'nothing-to-print': '没有要印的信 there is nothing to print',
  'no-such-household': '没有这个户号的信 no letter was ever printed for this household number',
  'no-issue-left':
    '同一密钥下已印满 32 次,请先 rotate 换密钥再印 printed 32 times under this key: rotate the key, then print',
  'no-spare-left': '备用信号码已用完 there is no number left for another spare letter',
  'no-such-batch':
    '没有这一批(没印过,或已全部换成更新的信) there is no such batch: never printed, or newer letters replaced all of it',
  'taken-back': '这一批已作废 the batch was revoked',
  'step-done': '这一步已登记过 this step was recorded before',
  'step-missing':
    '上一步还没有登记(先 hand-over 交接) the step before is not recorded yet: hand-over comes first',
  'day-before': '日期早于上一步 the day lies before the step before it',
  'not-in-batch': '未送达的户号不在这一批里 a returned household number is not of this batch',
  'no-such-spare':
    '没有这封备用信,或已随全部换发作废 no such spare letter, or a reissue of all letters replaced it',
  'spare-used': '这封备用信已经启用 this spare letter was activated before',
  'key-retired': '这封信的密钥已停用,要重印 the key under this letter is retired: print it again',
  'no-room':
    '这个小区的批次太多,记不下了:请先整体换发(reissue --all),旧批次随之清掉,再做这一步 this compound holds no more batches: first reissue the whole compound (reissue --all), which clears the old ones, then try again',
  changed: '同时有人改动了这个小区,请再试一次 somebody else changed this compound meanwhile: try again',
};
