import { createHash } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { baseStyle } from '../web/style.ts';

const style = `${baseStyle}main{max-width:26rem;margin:8vh auto;padding:0 18px}label{display:block;margin:.9rem 0 .2rem}input{font:inherit;width:100%;min-height:48px;padding:.3rem .7rem;border:1px solid #75838f;border-radius:.35rem;background:#fff}button{width:100%;margin-top:1.2rem;gap:.6rem}.plate{display:inline-flex;padding:.4rem .9rem;letter-spacing:.18em}`;

const leaveScript = "document.getElementById('op.logoutForm').submit()";

/** The look of the local provider's pages: the house plate. */
export const providerStyle = `<style>${style}</style>`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What its pages may load: their own style, and the one line that signs out by itself. Forms lead to itself and to the service. */
export function providerPolicy(origin: string): string {
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(leaveScript)}; img-src data:; form-action 'self' ${origin}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The sign-in form. `wrong` says that the last try was. Names nobody. */
export function formPage(action: string, login: string, wrong: boolean): string {
  const fault = wrong
    ? '<p class="wrong" role="alert">账号或密码不对。<span lang="en">Login or password is wrong.</span></p>'
    : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>登录 · 邻评</title><link rel="icon" href="data:,">${providerStyle}</head><body><p class="demo">本机演示登录 · <span lang="en">local sign-in for trying the service</span></p><main>
<p><span class="plate" lang="zh-CN">邻评</span></p><h1>登录工作台 <small lang="en">Sign in</small></h1>
<p class="mute">账号和密码印在启动窗口里。<br><span lang="en">Logins were printed by npm start.</span></p>${fault}
<form method="post" action="${action}"><label for="login">账号 <span lang="en">Login</span></label><input id="login" name="login" value="${login}" required autofocus autocomplete="username" autocapitalize="none" spellcheck="false">
<label for="password">密码 <span lang="en">Password</span></label><input id="password" name="password" type="password" required autocomplete="current-password">
<button>登录 <span lang="en">Sign in</span></button></form></main></body></html>`;
}

/** Asks the provider's session to end, by itself where scripts run: the service has already let go of its own. */
export function leavePage(ctx: KoaContextWithOIDC, form: string): void {
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', providerPolicy(new URL(ctx.href).origin));
  ctx.body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>退出 · 邻评</title>${providerStyle}</head><body><main>
<h1>退出登录 <small lang="en">Sign out</small></h1>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')}
<button form="op.logoutForm">退出 <span lang="en">Sign out</span></button></main><script>${leaveScript}</script></body></html>`;
}
