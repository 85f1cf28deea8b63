import type { Context } from 'hono';
import { type Month, parseMonth } from '../../domain/month.ts';
import { versionWithin } from '../../publishing/version-within.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { type Language, linkFor } from '../../web/language.ts';
import { attachment } from '../../web/office/marks.ts';
import { withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { TableFiles } from '../../web/office/table-files.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { rankingAsked } from '../ranking/asked.ts';
import { type Bulletin, bulletinOf } from './bulletin.ts';
import { bulletinDocument } from './bulletin-document.ts';
import { resultPack } from './result-pack.tsx';
import { type Taken, taken } from './taken.ts';

const base = '/bureau/ranking/:month';
const words = { zh: '下载（DOCX）', en: 'As DOCX' } as const;
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What of a month is taken along: result pack, one-page bulletin, the same for office programs. */
export function exportRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const route = (
    path: string,
    answer: (sealed: Taken, visit: Visit, c: Context) => Promise<Response>,
  ): OfficeRoute => ({
    method: 'get',
    path: `${base}/${path}`,
    may: 'see-results',
    answer: async (visit, c) => {
      const month = parseMonth(c.req.param('month') ?? '');
      const { version } = rankingAsked(c);
      const sealed = month && (await versionWithin(world, visit.reach, month, version));
      return sealed === undefined
        ? await problemPage(c, world.site, 'notFound')
        : await answer(await taken(world, sealed), visit, c);
    },
  });
  return [
    route('pack.zip', async (sealed, { reader }, c) => {
      const pack = await resultPack(world, sealed, reader);
      if (pack === undefined) return await problemPage(c, world.site, 'notFound');
      const name = nameOf(sealed, 'zip', reader.language);
      return send(c, name, pack, 'application/zip');
    }),
    route('bulletin.docx', async (sealed, { reader }, c) => {
      const bulletin = bulletinOf(sealed, reader.language);
      const name = nameOf(sealed, 'docx', reader.language);
      return send(c, name, await bulletinDocument(bulletin), documentType);
    }),
    route('bulletin', async (sealed, visit, c) => {
      const { language } = visit.reader;
      const { month, version } = sealed.manifest;
      const asked = version === sealed.newest ? '' : String(version);
      const bulletin = bulletinOf(sealed, language);
      const path = `/bureau/ranking/${month}/bulletin`;
      const page = {
        site: world.site,
        room: '/bureau/ranking',
        address: withQuery(path, { v: asked }),
        title: bulletin.title,
        style: sheetStyle,
      };
      const table = bulletinTable(month, bulletin);
      const file = await tableFile(c, world.site, [table], sealed.marks);
      if (file !== undefined) return file;
      const document = linkFor(visit.reader, withQuery(`${path}.docx`, { v: asked }));
      return await respondOffice(
        c,
        visit,
        page,
        <>
          <Sheet bulletin={bulletin} document={document} label={words[language]} />
          <TableFiles name={table.name} reader={visit.reader} address={page.address} />
        </>,
      );
    }),
  ];
}

function bulletinTable(month: Month, { title, heads, rows }: Bulletin): DataTable<unknown> {
  const same = (text: string) => ({ zh: text, en: text });
  const columns = heads.map((head, place) => ({
    head: same(head),
    value: (row: readonly string[]) => row[place] ?? null,
  }));
  const table: DataTable<readonly string[]> = {
    name: `bulletin-${month}`,
    title: same(title),
    rows,
    columns,
  };
  return table as DataTable<unknown>;
}

function Sheet({ bulletin, document, label }: { bulletin: Bulletin; document: string; label: string }) {
  return (
    <>
      <p class="acts">
        <a href={document}>{label}</a>
      </p>
      <article class="sheet">
        <p class="mute">{bulletin.bureau}</p>
        <h1>{bulletin.title}</h1>
        <p>{bulletin.period}</p>
        {bulletin.paragraphs.map((text) => (
          <p>{text}</p>
        ))}
        <table>
          <thead>
            <tr>
              {bulletin.heads.map((head, place) => (
                <th scope="col" class={place === 1 || place > 3 ? 'n' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bulletin.rows.map(([name, ...cells]) => (
              <tr>
                <th scope="row">{name}</th>
                {cells.map((text, place) => (
                  <td class={place === 0 || place > 2 ? 'n' : undefined} data-l={bulletin.heads[place + 1]}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {bulletin.notes.map((text) => (
          <p class="small">{text}</p>
        ))}
      </article>
    </>
  );
}

function send(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  c.header('Content-Disposition', name);
  return c.body(bytes, 200, { 'Content-Type': type });
}

const sheetStyle =
  '.sheet thead th::first-letter{text-transform:uppercase}@media screen and (max-width:52em){.sheet.sheet{padding:14px}}.sheet{background:#fff;border:1px solid var(--line);max-width:52rem;padding:1.6rem 2rem;margin:1rem 0}.sheet h1{margin:.2rem 0;text-align:center}.sheet>p:first-child,.sheet h1+p{text-align:center}.sheet td,.sheet th{padding:.2rem .5rem}.small{font-size:.8rem;color:var(--mute)}@media print{.top,footer,.acts{display:none!important}.office main,.office .in{padding:0;margin:0;max-width:none}.sheet{border:0;padding:0;margin:0;max-width:none}.sheet table{font-size:8.5pt;line-height:1.25}.sheet td,.sheet th{padding:1.2pt 4pt}html{font-size:11pt}}';

function nameOf({ manifest: { month, version }, marks }: Taken, ending: string, language: Language): string {
  return attachment(`${month}-v${version}`, marks, ending, language);
}
