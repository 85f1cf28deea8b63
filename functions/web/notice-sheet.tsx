import type { Notice } from '../domain/notice.ts';
import { dayWords } from './dates.ts';
import { printable } from './printable.ts';
import { QrCode } from './qr-code.tsx';

/** Longest paragraph of a notice that is printed, in UTF-16 units: reasons and orders have 2,000. */
const longest = 4000;

/**
 * A notice as it is printed: A4, the way office documents are laid out; the stamp goes over issuer and date, which never stand on a sheet without the end of
 * the text. Chinese in every language of the page.
 */
export function NoticeSheet({ notice }: { notice: Notice }) {
  const { issuer, title, number, addressee, paragraphs, table, notes, day, status, demo } = notice;
  return (
    <article class="notice" lang="zh-CN">
      {demo ? <p class="notice-demo">演示数据，不具效力</p> : null}
      <p class="notice-issuer">{printable(issuer)}</p>
      <h1>{printable(title, 200)}</h1>
      <p class="notice-number">{number}</p>
      <p class="notice-to">{printable(addressee, longest)}</p>
      {paragraphs.map((text) => (
        <p>{printable(text, longest)}</p>
      ))}
      {table === undefined ? null : (
        <table>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{printable(cell, 200)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="notice-close">
        {notes.map((text) => (
          <p class="notice-note">{printable(text, longest)}</p>
        ))}
        <div class="notice-end">
          <div class="notice-check">
            <QrCode text={status} ecc="M" label={status} />
            <p>
              扫码核验本文书
              <br />
              {status.replace(/^https?:\/\//, '')}
            </p>
          </div>
          <p class="notice-sign">
            <span>
              {printable(issuer)}
              <span class="notice-seal">（盖章）</span>
            </span>
            <span class="notice-seal">{dayWords(day, 'zh')}</span>
          </p>
        </div>
      </div>
    </article>
  );
}

/** Style of a notice, on the screen and on paper. */
export const noticeStyle = `
.notice{background:#fff;color:#000;max-width:44rem;margin:1rem auto;padding:2.2rem 2.6rem;border:1px solid #999;font-family:"Songti SC","SimSun","Noto Serif CJK SC","Noto Sans CJK SC",serif;font-size:1.05rem;line-height:1.85}
.notice p{text-indent:2em;margin:.35rem 0;overflow-wrap:anywhere}
.notice h1{font-size:1.6rem;text-align:center;margin:.4rem 0;letter-spacing:.06em}
.notice .notice-issuer,.notice .notice-number,.notice .notice-demo{text-align:center;text-indent:0}
.notice .notice-issuer{font-size:1.15rem}.notice .notice-demo{font-weight:bold;border:2px solid #000;padding:.2rem}
.notice .notice-to,.notice .notice-note{text-indent:0}.notice .notice-to{margin-top:1rem}
.notice .notice-note{font-size:.85rem;line-height:1.5}
.notice table{border-collapse:collapse;width:100%;margin:.8rem 0;font-size:.95rem}.notice th,.notice td{border:1px solid #000;padding:.35rem .4rem;text-align:left;overflow-wrap:anywhere}
.notice thead{display:table-header-group}.notice tr{break-inside:avoid}
.notice-end{display:flex;justify-content:space-between;align-items:flex-end;gap:1rem;margin-top:1.2rem}
.notice-close{break-before:avoid;break-inside:avoid}.notice p{widows:3;orphans:2}.notice-seal{white-space:nowrap}
.notice-check{display:flex;align-items:center;gap:.6rem;font-size:.8rem}.notice-check p{text-indent:0;line-height:1.4;max-width:15rem}.notice-check svg{width:28mm;height:28mm;flex:none}
.notice .notice-sign{text-indent:0;text-align:center;min-width:12rem;min-height:42mm;display:flex;flex-direction:column;justify-content:flex-end}
@media (max-width:40rem){.notice{padding:1rem;font-size:1rem}.notice-end{flex-direction:column;align-items:stretch}}
@media print{@page{size:A4;margin:18mm 22mm}.notice{border:0;padding:0;margin:0;max-width:none;font-size:12pt;line-height:1.7}header,nav,footer,.no-print,.skip{display:none!important}}
`;
