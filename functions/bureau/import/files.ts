import type { Context } from 'hono';
import { reaches } from '../../domain/people/scope.ts';
import { type SheetKind, templateColumns } from '../../registry/sheet.ts';
import { headOf } from '../../registry/sheet-in-table.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { templateNotes } from './template-notes.ts';

/** Kinds of sheets, in the order in which an empty service is filled. */
export const sheetKinds: readonly SheetKind[] = ['firms', 'compounds', 'tenures'];

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of the import page: the names that there are, for finding namesakes in the page, and the templates. */
export function fileRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/import/names',
      may: 'change-registry',
      answer: (visit, c) => names(world, visit, c),
    },
    {
      method: 'get',
      path: '/bureau/import/templates/:file',
      may: 'change-registry',
      answer: (_, c) => template(c),
    },
  ];
}

/** Every compound within reach: code and name, by district. */
async function names(world: BureauWorld, { reach }: Visit, c: Context): Promise<Response> {
  const districts: Record<string, [string, string][]> = {};
  for await (const { id, name, district } of world.registry.compounds()) {
    if (!reaches(reach, { id, district })) continue;
    districts[district] ??= [];
    districts[district].push([id, name]);
  }
  return c.json(districts);
}

/** An empty sheet with our headers, above them a row that says what to write. */
async function template(c: Context): Promise<Response> {
  const [, name, format] = /^(\w+)\.(csv|xlsx)$/.exec(c.req.param('file') ?? '') ?? [];
  const kind = sheetKinds.find((one) => one === name);
  if (kind === undefined) return await c.notFound();
  const heads = templateColumns[kind].map((column) => headOf(kind, column));
  const file = `linping-${kind}-template.${format}`;
  c.header('Content-Disposition', `attachment; filename="${file}"`);
  if (format === 'csv') {
    const text = `\uFEFF${templateNotes[kind]}\r\n${heads.join(',')}\r\n`;
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  }
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  // Text cells below the headers, so that no spreadsheet turns a credit code into a number.
  const blank = heads.map(() => ({ value: '', type: String, format: '@' }));
  const rows = [
    [{ value: templateNotes[kind] }],
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...Array.from({ length: 200 }, () => blank),
  ];
  const columns = heads.map(() => ({ width: 22 }));
  const { toBuffer } = writeXlsxFile(rows, { sheet: '填写', columns });
  return c.body(new Uint8Array(await toBuffer()), 200, { 'Content-Type': xlsxType });
}
