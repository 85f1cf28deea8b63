import { strToU8, zipSync } from 'fflate';
import { envelopeText } from '../../domain/result/envelope.ts';
import type { Language, Reader } from '../../web/language.ts';
import { MethodCard } from '../../web/method-card.tsx';
import { markWords, nameMarks } from '../../web/office/marks.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { tableCsv } from '../../web/office/table-file.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { firmTable, groupedFirms } from '../ranking/firm-table.tsx';
import { projectTable, unrankedTable } from '../ranking/other-tables.tsx';
import type { Taken } from './taken.ts';

const readme: Readonly<Record<Language, string>> = {
  zh: '本包是一个评价月的成果：result.json 是带签名的结果文件（可用 npm run verify -- result.json 核算），tables/ 是各表（CSV，可用表格软件打开），method.html 是方法说明。未公布的结果请勿外传。\r\n',
  en: 'The result of a month: result.json is the signed result file (recompute it with npm run verify -- result.json), tables/ are its tables (CSV), method.html is the method card. Do not pass on a result that is not released.\r\n',
};

/** The result pack of a sealed month: the signed file, its tables, the method card. Undefined where its signature is missing. */
export async function resultPack(
  world: Pick<BureauWorld, 'results' | 'site'>,
  { manifest, annex, marks }: Taken,
  reader: Reader,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { month, version, unranked, projects } = manifest;
  const [text, signature] = await Promise.all([
    world.results.document(month, version, 'manifest'),
    world.results.signature(month, version),
  ]);
  if (text === undefined || signature === undefined) return undefined;
  const { language } = reader;
  const firms = groupedFirms(manifest);
  const tables = [
    firmTable(manifest, firms, firms, reader),
    unrankedTable(manifest, unranked, unranked, reader),
    projectTable(manifest, projects, projects, reader),
  ] as readonly DataTable<unknown>[];
  const card = <MethodCard manifest={manifest} id={annex.manifest} language={language} />;
  const mark = markWords(marks, language).join(' · ');
  const heading = mark === '' ? '' : `<h1>${mark}</h1>`;
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${month} ${mark}</title>${heading}${card}</html>`;
  return zipSync({
    'README.txt': strToU8(`\uFEFF${mark === '' ? '' : `${mark}\r\n`}${readme[language]}`),
    'result.json': strToU8(envelopeText(text, annex.manifest, signature)),
    'method.html': strToU8(page),
    ...Object.fromEntries(
      tables.map((table) => [
        `tables/${table.name}${nameMarks(marks)}.csv`,
        strToU8(tableCsv(table, language, marks)),
      ]),
    ),
  }) as Uint8Array<ArrayBuffer>;
}
