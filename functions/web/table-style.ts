/** Tables and plots: rows on a wide screen; on a narrow one every row is a card whose cells carry their own heading. */
export const tableStyle = `
.wide .in{max-width:66rem}
table{width:100%;border-collapse:collapse;background:#fff;border:1px solid var(--line);border-radius:.6rem;font-size:.9rem;line-height:1.5;font-variant-numeric:tabular-nums;margin:.8rem 0}
caption{text-align:left;font-weight:700;font-size:1rem;padding:.4rem 0}
th,td{text-align:left;padding:.5rem .7rem;border-top:1px solid #e4e9ee;vertical-align:middle}
thead th{border-top:0;font-weight:400;color:var(--mute);vertical-align:bottom;white-space:nowrap}
.n{text-align:right;white-space:nowrap}
.group th{background:#e9eef4;font-weight:700;padding:.4rem .7rem}
.group span{font-weight:400;color:var(--mute);margin-left:.6em}
small{font-size:.85rem;font-weight:400;color:var(--mute)}
td small{display:block}
.wideplot{width:32%;min-width:9rem;padding:0 .7rem}
thead .wideplot{padding-top:.4rem}
.plot{display:block;overflow:visible}
td .plot{pointer-events:none}
.plot text{font-size:.8rem;fill:var(--mute)}
.tick{stroke:#dbe2e9;stroke-width:1}
.span,.end{stroke:var(--blue);stroke-width:3}
.end{stroke-width:2}
.dot{fill:#fff;stroke:var(--blue);stroke-width:3}
.pages{display:flex;flex-wrap:wrap;gap:0 1.2rem;align-items:center}
.pages a{display:inline-flex;align-items:center;min-height:48px}
@media screen and (max-width:52em){
table,caption,tbody,tr{display:block}
thead{position:absolute;left:-99rem}
caption{padding:.6rem 14px 0}
tbody tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(5.6em,1fr));gap:0 .6rem;padding:.6rem 14px;border-top:1px solid var(--line)}
tbody:first-of-type tr:first-child{border-top:0}
tbody th,tbody td{display:block;border:0;padding:.15rem 0;text-align:left}
tbody th,tbody .wideplot{grid-column:1/-1;width:auto;min-width:0;padding:0}
.plot{overflow:hidden}
tbody .n{text-align:left}
tbody td[data-l]:before{content:attr(data-l);display:block;overflow-wrap:normal;color:var(--mute);font-size:.85rem}
.group{background:#e9eef4}
.group th{background:none;padding:.1rem 0}
.group span{display:block;margin:0}
}
@media(forced-colors:active){.plot text{fill:CanvasText}.tick{stroke:GrayText}.span,.end,.dot{stroke:CanvasText}.dot{fill:Canvas}}
@media print{.top a:not(.plate),.pages,form,button,.go,.skip{display:none!important}body{background:#fff}tr{break-inside:avoid}}
`.replaceAll('\n', '');
