/** Words of the frame around every page, and of the errors every site knows. */
export const frameZh = {
  brand: '邻评',
  tagline: '小区物业服务评价',
  otherLanguage: 'English',
  largeText: '大字版',
  normalText: '标准字',
  skip: '跳到正文',
  demo: '演示数据 · 内容均为虚构',
  sponsor: '主办单位',
  icp: 'ICP备案号',
  police: '公安备案号',
  siteCode: '网站标识码',
  privacy: '隐私说明',
  results: '评价结果',
  home: '首页',
  errorSummary: '还需要改一下',
  errors: {
    unreadable: { title: '提交的内容读不出来，没有收下', text: '请返回上一页，重新填写后再提交。' },
    signedOut: {
      title: '您已退出登录，这次提交没有收下',
      text: '请在另一个窗口重新登录，再回到这里重新提交，填过的内容还在上一页。',
    },
    forbidden: { title: '您的岗位不能打开这一页', text: '如果工作需要，请找系统管理员授权。' },
    token: { title: '页面已过期，这次提交没有收下', text: '请返回上一页，刷新后再提交。' },
    notFound: { title: '没有这个页面', text: '请检查地址，或从首页进入。' },
    method: { title: '不能这样打开这个页面', text: '请从首页重新进入。' },
    crossSite: { title: '这次提交来自别的网站，没有收下', text: '请从本站页面提交。' },
    tooLarge: { title: '提交的内容太长，没有收下', text: '请返回上一页，重新填写后再提交。' },
    fileTooLarge: {
      title: '文件太大，没有收下',
      text: '未启用脚本时，文件不能超过 4 MB；启用脚本后不能超过 10 MB。请返回上一页，压缩后再提交，或换一个浏览器。',
    },
    mediaType: { title: '提交的格式不对，没有收下', text: '请从本站页面提交。' },
    unavailable: { title: '服务暂时忙，请稍后再试', text: '您的评价还没有收下。请过一两分钟再试一次。' },
    failed: { title: '服务出了点问题', text: '我们已经记录下来。请过几分钟再试一次。' },
  },
};

/** A dictionary of the frame: the same keys in every language. */
export type FrameWords = typeof frameZh;
