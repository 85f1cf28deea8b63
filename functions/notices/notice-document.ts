import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Notice } from '../domain/notice.ts';
import { dayWords } from '../web/dates.ts';
import { qrPng } from './qr-png.ts';

/** Fonts of office documents: GB/T 9704 asks for 仿宋 text under a 宋体 title. */
const [body, heading] = ['FangSong', 'SimSun'].map((eastAsia) => ({
  ascii: 'Times New Roman',
  eastAsia,
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
}));

/** Half points: 三号 text, 二号 title. */
const [textSize, titleSize, smallSize] = [32, 44, 21];

/** A notice as .docx for office programs: A4 with the margins of GB/T 9704, the same words as the printed page. */
export async function noticeDocument(notice: Notice): Promise<Uint8Array<ArrayBuffer>> {
  const run = (text: string, size = textSize, font = body) =>
    new TextRun({ text, size, ...(font && { font }) });
  const centred = (text: string, size: number, font = body) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, size, font)] });
  const right = (text: string) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text)], indent: { right: 640 } });
  const plain = (text: string, size = textSize) => new Paragraph({ children: [run(text, size)] });
  const indented = (text: string) =>
    new Paragraph({ children: [run(text)], indent: { firstLine: 640 }, spacing: { line: 480 } });
  const { bytes, side } = qrPng(notice.status);
  const shown = Math.round((side / 6) * 2.6);
  const picture = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: shown, height: shown },
  });
  const document = new Document({
    creator: notice.issuer,
    title: `${notice.title} ${notice.number}`,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
          },
        },
        children: [
          ...(notice.demo ? [centred('演示数据，不具效力', textSize, heading)] : []),
          centred(notice.issuer, textSize, heading),
          centred(notice.title, titleSize, heading),
          centred(notice.number, textSize),
          plain(notice.addressee),
          ...notice.paragraphs.map(indented),
          ...(notice.table === undefined ? [] : [tableOf(notice.table, (text) => run(text, smallSize))]),
          ...notice.notes.map((text) => plain(text, smallSize)),
          plain(''),
          right(`${notice.issuer}（盖章）`),
          right(dayWords(notice.day, 'zh')),
          new Paragraph({ children: [picture] }),
          plain(`扫码核验本文书：${notice.status}`, smallSize),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function tableOf({ heads, rows }: NonNullable<Notice['table']>, run: (text: string) => TextRun): Table {
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((text) => new TableCell({ children: [new Paragraph({ children: [run(text)] })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}
