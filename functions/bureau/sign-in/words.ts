/** Words of signing in and out. */
export const signInWords = {
  zh: {
    again: '重新登录',
    console: '进入工作台',
    refusedTitle: '这次登录没有完成',
    refusedText: '登录用的链接只能用一次，十分钟内有效。请重新登录；如果一再出现，请告诉系统管理员。',
    unreachableTitle: '暂时连不上登录服务',
    unreachableText: '请过一两分钟再试。居民评价不受影响。',
    signedOutTitle: '您已退出',
    signedOutText: '这台电脑上的登录已结束，其他窗口里的登录也一并结束。',
    leavingTitle: '正在退出',
    leavingText: '本站的登录已结束，正在退出统一登录。如果没有自动跳转，请点这里：',
    leave: '退出统一登录',
  },
  en: {
    again: 'Sign in again',
    console: 'Open the console',
    refusedTitle: 'This sign-in was not completed',
    refusedText:
      'A sign-in link works once and for ten minutes. Please sign in again; if this keeps happening, tell the administrator.',
    unreachableTitle: 'The sign-in service cannot be reached',
    unreachableText: 'Please try again in a minute or two. Residents can still rate.',
    signedOutTitle: 'You are signed out',
    signedOutText: 'Your session has ended here, and in your other windows too.',
    leavingTitle: 'Signing out',
    leavingText:
      'Your session here has ended. You are being signed out of the identity provider; if nothing happens:',
    leave: 'Sign out of the identity provider',
  },
} as const;
