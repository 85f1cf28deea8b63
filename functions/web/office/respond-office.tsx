import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Role } from '../../domain/people/role.ts';
import { linkFor } from '../language.ts';
import { type Page, respond } from '../page.tsx';
import { printable } from '../printable.ts';
import { officeStyle } from './office-style.ts';
import { roleWords } from './role-words.ts';
import type { Room, Visit } from './route.ts';
import { Token } from './token.tsx';

/** A page behind sign-in. `room` is the path of the room it belongs to; `address` what the language link leads to. */
export type OfficePage = Omit<Page, 'wide' | 'menu' | 'sameForAll'> & { readonly room: string };

/** Answers with a page behind sign-in: menu, who is signed in, and the page. */
export function respondOffice(
  c: Context,
  visit: Visit,
  { room, ...page }: OfficePage,
  children: Child,
): Response | Promise<Response> {
  return respond(
    c,
    { ...page, style: officeStyle + (page.style ?? ''), menu: <Menu visit={visit} room={room} /> },
    children,
  );
}

const words = {
  zh: { menu: '栏目', signOut: '退出', substitute: '代' },
  en: { menu: 'Rooms', signOut: 'Sign out', substitute: 'for' },
} as const;

function Menu({ visit, room }: { visit: Visit; room: string }) {
  const { language } = visit.reader;
  return (
    <nav class="menu" aria-label={words[language].menu}>
      <div class="who">
        <b>{printable(visit.person.name) || visit.person.subject}</b>
        <span>{rolesOf(visit).join(' · ')}</span>
        <form method="post" action={linkFor(visit.reader, '/bureau/sign-out')}>
          <Token visit={visit} />
          <button type="submit">{words[language].signOut}</button>
        </form>
      </div>
      <ul>
        {visit.rooms.map((one) => (
          <li>
            <RoomLink one={one} here={one.path === room} visit={visit} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RoomLink({ one, here, visit }: { one: Room; here: boolean; visit: Visit }) {
  return (
    <a href={linkFor(visit.reader, one.path)} aria-current={here ? 'page' : undefined}>
      {one.words[visit.reader.language]}
    </a>
  );
}

function rolesOf({ grants, reader: { language } }: Visit): readonly string[] {
  const named = (role: Role, substituteFor?: string) =>
    substituteFor === undefined
      ? roleWords[role][language]
      : `${roleWords[role][language]}（${words[language].substitute} ${printable(substituteFor)}）`;
  return [...new Set(grants.map(({ role, substituteFor }) => named(role, substituteFor)))];
}
