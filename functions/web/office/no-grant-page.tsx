import type { Context } from 'hono';
import type { Site } from '../../domain/site.ts';
import { linkFor } from '../language.ts';
import { readerFor, respond } from '../page.tsx';
import { Token } from './token.tsx';
import type { Visitor } from './visitor.ts';

const words = {
  zh: {
    title: '您已登录，但还没有授权',
    text: '请把下面的人员编号交给系统管理员，由其按岗位授权。授权后刷新本页即可。',
    subject: '人员编号',
    signOut: '退出',
  },
  en: {
    title: 'You are signed in, but have no grant yet',
    text: 'Hand this personal number to the administrator, who gives grants by office. Then reload this page.',
    subject: 'Personal number',
    signOut: 'Sign out',
  },
} as const;

/** For somebody who is signed in and may do nothing (yet, or any more): the subject that an administrator needs. */
export function noGrantPage(
  c: Context,
  site: Site,
  { person, session }: Visitor,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const { title, text, subject, signOut } = words[reader.language];
  return respond(
    c,
    { site, title, address: '/bureau', status: 403, style: 'code{font-size:1.15rem;user-select:all}' },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p class="card">
        {subject}
        <br />
        <code>{person.subject}</code>
      </p>
      <form method="post" action={linkFor(reader, '/bureau/sign-out')}>
        <Token visit={{ token: session.token }} />
        <button type="submit">{signOut}</button>
      </form>
    </>,
  );
}
