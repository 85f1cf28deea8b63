/** Texts that become code, markup, another address or another reading where a page does not take them for text. */
export const scriptCorpus: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script src=//evil.example></script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>*{display:none}</style>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</title></textarea></script><script>alert(1)</script>',
  '<!--<script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is what a page must not run.
  '${alert(1)}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '甲\u202e乙\u2066丙\u200b丁\ufeff',
];
