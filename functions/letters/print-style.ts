/** The look of everything printed: A4, black on white, the house plate drawn in lines. Sizes in millimetres and points, as paper is measured. */
export const printStyle = `
@page{size:A4;margin:0}
@page list{size:A4;margin:12mm 14mm 14mm}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#ddd;color:#000;font:10.5pt/1.5 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.sheet{position:relative;width:210mm;height:297mm;padding:11mm 15mm 22mm;margin:0 auto 6mm;background:#fff;overflow:hidden;break-after:page;break-inside:avoid}
.flow{height:auto;min-height:296mm;overflow:visible;break-inside:auto;padding-bottom:13mm}
@media print{html{background:#fff}.sheet{margin:0}.flow{page:list;width:auto;min-height:0;padding:0}.flow .demo{position:static}}
.front,.poster{display:flex;flex-direction:column;justify-content:space-between}
header{display:flex;align-items:center;gap:5mm;border-bottom:.7mm solid #000;padding-bottom:3.5mm}
.plate{flex:none;border:.9mm solid #000;border-radius:2mm;padding:.8mm;font-weight:700;font-size:15pt;line-height:1;letter-spacing:.18em;box-shadow:inset 0 0 0 .55mm #fff,inset 0 0 0 .85mm #000;padding:2.6mm 3.2mm 2.6mm 4.6mm}
h1{font-size:20pt;line-height:1.2;letter-spacing:.06em;flex:none}
.by{flex:1;text-align:right;font-size:9.5pt;line-height:1.35}
.demo{position:absolute;top:3.5mm;left:0;right:0;text-align:center;font-size:10pt;font-weight:700;letter-spacing:.1em}
.to{display:flex;align-items:baseline;flex-wrap:wrap;gap:0 5mm;margin-top:3.6mm;font-size:14pt}
.to strong{font-size:18pt;line-height:1.35}
.to small{margin-left:auto;font-size:9.5pt}
.lead{margin:1.8mm 0;font-size:12.5pt}
.scan{display:flex;align-items:center;gap:8mm;margin:1mm 0}
.qr{display:block;flex:none;width:54mm;height:54mm;margin-left:-4.5mm}
.scan ol{list-style:none;counter-reset:step;flex:1}
.scan li{counter-increment:step;display:flex;align-items:center;gap:4mm;font-size:17pt;line-height:1.3;font-weight:700;margin:3.8mm 0}
.scan li::before{content:counter(step);flex:none;width:9mm;height:9mm;border:.6mm solid #000;border-radius:50%;display:grid;place-items:center;font-size:13pt}
.code{border:.5mm solid #000;border-radius:1.6mm;padding:2mm 4mm 2.4mm}
.code p{font-size:11pt}
.groups{display:flex;justify-content:space-between;margin-top:.6mm}
.code .groups b{font:700 18pt/1.3 "DejaVu Sans Mono","Noto Sans Mono CJK SC",Menlo,Consolas,monospace;letter-spacing:.08em}
.spare{border:.3mm dashed #000;margin-top:3mm;padding:1.6mm 4mm;font-weight:700}
.spare~dl{font-size:11pt;margin-top:2mm}
.spare~.en{font-size:8pt;margin-top:1.6mm}
.spare~dl div{padding:.7mm 0}
.forbid{border:1mm solid #000;margin-top:3mm;padding:2mm 4mm 2.2mm}
.forbid h2{font-size:15pt;line-height:1.4}
.forbid p{font-size:12pt;line-height:1.45}
dl{margin-top:2.4mm;font-size:11.5pt;line-height:1.45}
dl div{display:flex;gap:4mm;padding:1mm 0;border-bottom:.15mm solid #000}
dt{flex:none;width:40mm;font-weight:700}
dd{flex:1}
.en{margin-top:2.4mm;font:8.3pt/1.38 "Noto Sans","DejaVu Sans",Arial,sans-serif}
footer{position:absolute;left:15mm;right:15mm;bottom:8mm;border-top:.5mm solid #000;padding-top:2mm;display:flex;justify-content:space-between;gap:4mm;font-size:10pt;line-height:1.3}
.line .groups{margin:.8mm 0 1.2mm}
.month{border-top:.15mm solid #000;padding-top:1.6mm}
table{width:100%;border-collapse:collapse}
.form{margin-top:3.5mm}
.form th,.form td{border:.25mm solid #000}
.form thead th{font-size:9.5pt;line-height:1.25;padding:1.2mm;font-weight:400;width:18mm;vertical-align:bottom}
.form thead th:first-child{width:auto;text-align:left;vertical-align:middle;padding-left:3mm}
.form thead b{display:block;font-size:11pt}
.form tbody th{display:table-cell;text-align:left;font-weight:400;font-size:12pt;line-height:1.35;padding:1.4mm 3mm;height:13mm}
.form td{text-align:center;vertical-align:middle}

.part{display:block}
i{font-style:normal;font-weight:700;margin-right:2mm}
.box{display:inline-block;width:5.6mm;height:5.6mm;border:.4mm solid #000;border-radius:.6mm;vertical-align:middle}
.first{border:.25mm solid #000;border-top:0;padding:2mm 3mm 2.6mm}
.first p{font-size:12pt}
.first ul{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);gap:2mm 2mm;margin-top:1.6mm}
.first li{font-size:11.5pt;white-space:nowrap}
.first .box{margin-right:1mm}
.hand{margin-top:3.4mm;border:1mm solid #000;padding:2mm 4mm;font-weight:700;font-size:12pt}
.cut{position:absolute;left:0;right:0;bottom:22mm;border-top:.25mm dashed #000;text-align:center;font-size:8.5pt;padding-top:.6mm}
.list{margin-top:4mm;font-size:10.5pt}
.list thead{display:table-header-group}
.list tr{break-inside:avoid}
.list th,.list td{border:.2mm solid #000;padding:1.3mm 2.4mm;text-align:left}
.list .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.list .sign{width:30mm}
.list .back{width:16mm;text-align:center;white-space:nowrap}
.list tfoot td{font-weight:700}
.small .list th,.small .list td{padding:1.3mm 1.4mm;height:9.5mm}
.small .box{width:4mm;height:4mm}
.hands{display:flex;gap:8mm;margin-top:10mm}
.hands p{flex:1;border-top:.25mm solid #000;padding-top:1.4mm;font-size:9.5pt}
.facts{margin-top:3mm;font-size:11pt}
.poster{text-align:center;padding:13mm 18mm 24mm}
.poster header{text-align:left}
.poster h2{font-size:39pt;line-height:1.15;margin-top:7mm;letter-spacing:.03em}
.poster .name{font-size:17pt;line-height:1.35;margin-top:2mm}
.poster ol{text-align:left;margin:3mm auto 0;font-size:17pt;line-height:1.45;padding-left:1.6em}
.poster .qr{width:76mm;height:76mm;margin:0 auto}
.poster .addr{font:700 21pt/1.3 "DejaVu Sans Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.poster .forbid{text-align:left;margin-top:3mm;padding:2mm 5mm}
.poster .forbid p{font-size:15pt;font-weight:700}
.poster .lead{font-size:16pt;margin:1mm 0}.poster .en{font-size:10pt}
`.replaceAll('\n', '');
