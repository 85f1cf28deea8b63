/** The look of whole charts, in pages and in their files. No colour carries a meaning alone: what is meant stands beside it in words. */
export const chartStyle = `
.chart{display:block;width:100%;max-width:60rem;height:auto;background:#fff;border:1px solid #c8d2dc;border-radius:.6rem;margin:.8rem 0}
.chart text{font:13px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:#1b2733}
.chart .mutetext{fill:#4c5b69}
.chart .grid{stroke:#dbe2e9;stroke-width:1}
.chart .bar{stroke:#12458c;stroke-width:3}
.chart .cap{stroke:#12458c;stroke-width:2}
.chart .mark{fill:#fff;stroke:#12458c;stroke-width:3}
.chart .way{fill:none;stroke:#12458c;stroke-width:2.5}
.chart .back{fill:none;stroke:#b9c4cf;stroke-width:1.2}
.chart .lead{stroke:#8b98a5;stroke-width:1;stroke-dasharray:2 3}
.chartbox{overflow-x:auto}
@media(forced-colors:active){.chart{background:Canvas}.chart text,.chart .mutetext{fill:CanvasText}.chart .bar,.chart .cap,.chart .mark,.chart .way{stroke:CanvasText}.chart .mark{fill:Canvas}.chart .grid,.chart .back,.chart .lead{stroke:GrayText;stroke-opacity:.5}}
@media print{.chart{break-inside:avoid}}
`.replaceAll('\n', '');
