import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Bulletin } from './bulletin.ts';

const font = {
  ascii: 'Times New Roman',
  eastAsia: 'SimSun',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
};

/** The bulletin as a .docx for office programs: A4, one table, texts as the page has them. */
export async function bulletinDocument(bulletin: Bulletin): Promise<Uint8Array<ArrayBuffer>> {
  const text = (words: string, size = 21) => new TextRun({ text: words, size, font });
  const centred = (words: string, size: number) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [text(words, size)] });
  const cell = (words: string) =>
    new TableCell({ children: [new Paragraph({ children: [text(words, 18)] })] });
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map(cell) });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(bulletin.heads, true), ...bulletin.rows.map((cells) => row(cells, false))],
  });
  const margin = { top: 900, bottom: 900, left: 1000, right: 1000 };
  const document = new Document({
    creator: bulletin.bureau,
    title: bulletin.title,
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        children: [
          centred(bulletin.bureau, 24),
          centred(bulletin.title, 36),
          centred(bulletin.period, 21),
          ...bulletin.paragraphs.map((words) => new Paragraph({ children: [text(words)] })),
          table,
          ...bulletin.notes.map((words) => new Paragraph({ children: [text(words, 17)] })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
