import { tableStyle } from '../table-style.ts';

/** The look behind sign-in: the same house plate, at a desk. Smaller type, wider tables, a menu at the left; on a phone the menu is a row to swipe. */
export const officeStyle = `${tableStyle}
html{font-size:100%}
.office{display:grid;grid-template-columns:13.5rem minmax(0,1fr);grid-template-rows:auto 1fr auto;min-height:100vh}
.office .top{grid-area:1/1/2/-1}
.office .menu{grid-area:2/1/4/2}
.office main{grid-area:2/2}
.office footer{grid-area:3/2;font-size:.9rem}
.office footer p{display:inline-block;margin-right:1.4rem}
.office .skip:focus{position:fixed;top:0;left:0;z-index:1;background:#fff}
.office .in{max-width:none;padding:0 24px}
.office main{max-width:84rem;width:100%;margin:0}
.office main>p,.office section>p{max-width:54rem}
.office caption,.office h2{font-size:1.12rem;line-height:1.4}
.office caption{padding:.8rem 11rem .5rem 0}
caption small{margin-left:.8em}
.data{position:relative}
.data>.files{position:absolute;top:.9rem;right:0;margin:0}
.slim{max-width:46rem}
tbody th:not(.n){min-width:8em}
.office .n+td:not(.n),.office .n+th:not(.n){padding-left:1.8rem}
.group th{border-top:1px solid var(--line)}
td.wideplot{overflow:hidden}
tbody tr:not(.group):hover{background:#f6f9fd}
.menu{background:#fff;border-right:1px solid var(--line);padding:.6rem 0;font-size:.95rem}
.menu ul{list-style:none;margin:0;padding:0}
.menu ul{position:sticky;top:0}
.menu a{display:flex;align-items:center;min-height:44px;padding:0 1.2rem;color:var(--ink);text-decoration:none;border-left:.25rem solid transparent}
.menu a:hover{background:var(--tint)}
.menu a[aria-current]{border-color:var(--blue);background:var(--tint);color:var(--blue);font-weight:700}
.menu .who{padding:.4rem 1.2rem .8rem;border-bottom:1px solid var(--line);margin-bottom:.4rem;color:var(--mute);line-height:1.4}
.menu .who b{display:block;color:var(--ink)}
.menu button,button.minor,.go.minor{background:#fff;color:var(--blue);border:1px solid var(--blue);box-shadow:none;font-size:1rem;min-height:44px;padding:.2rem .9rem;letter-spacing:0;font-weight:400}
.menu button{white-space:nowrap;margin-top:.4rem;font-size:.9rem;min-height:36px}
.menu button:hover,button.minor:hover,.go.minor:hover{background:var(--tint)}
.office main button,.office main .go{font-size:1rem;min-height:44px;padding:.3rem 1.2rem}
.d{white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;margin:1rem 0;padding:0}
.figures div{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.7rem 1rem}
.figures dt{color:var(--mute);font-size:.9rem}
.figures dd{margin:0;font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums}
.figures small{display:block}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:1rem 0}
.filters label,.field label{display:block;font-size:.9rem;color:var(--mute)}
.field label{color:var(--ink)}
.field{margin:.8rem 0;max-width:44rem}
.field .err{margin:.2rem 0}
.field small{display:block}
.filters .field{margin:0}
.filters [type=search]{width:100%}
input,select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid #75838f;border-radius:.35rem;padding:.35rem .6rem;min-height:44px;max-width:100%}
.field input:not([type=checkbox]):not([type=radio]),.field select,.field textarea{width:100%}
input[type=checkbox],input[type=radio]{min-height:0;width:1.2rem;height:1.2rem;flex:none}
.office label:has(>[type=checkbox]){display:flex;gap:.5rem;align-items:center;min-height:32px}
td button{white-space:nowrap}
[aria-invalid=true]{border:2px solid #9a2a1b}
.acts{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center;margin:1rem 0}
.acts:empty{display:none}
.jump{display:flex;flex-wrap:wrap;gap:0 1.2rem;margin:.6rem 0}
.jump a{display:inline-flex;align-items:center;min-height:44px}
.office fieldset{border:1px solid var(--line);border-radius:.5rem;max-width:44rem;padding:.4rem 1rem .7rem;margin:.8rem 0}
[id^=t-]{scroll-margin-top:.5rem}
.acts form{display:inline-flex}
.files{font-size:.9rem;color:var(--mute)}
.files a{margin-right:.6rem}
.files a:last-child{margin:0}
thead th.n:first-child{width:4rem}
.scroll{overflow-x:auto}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;font-size:.85rem;color:var(--mute);white-space:nowrap}
.tag.strong{background:var(--ink);border-color:var(--ink);color:#fff}
th .tag{font-weight:400}
@media screen and (max-width:52em){td .tag{white-space:normal}}
.figures dt::first-letter{text-transform:uppercase}
.sets .card span{white-space:nowrap}
.sets .card{margin:.4rem 0 .8rem}
.headrow{display:flex;flex-wrap:wrap;gap:0 2rem;justify-content:space-between;align-items:end}
.card h3{margin:.3rem 0;font-size:1rem}
details>summary{cursor:pointer;padding:.3rem 0}
td details>summary{white-space:nowrap}
.sets{display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:0 1.6rem}
form .sets{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));max-width:44rem;align-items:end}
.todo{padding:0;margin:.6rem 0;list-style:none}
.todo li:not(:has(p,form,br)){display:flex;gap:.8rem;align-items:center}
.todo li{background:#fff;border:1px solid var(--line);border-left:.3rem solid var(--blue);border-radius:.5rem;padding:.4rem 1rem;min-height:52px;margin:.5rem 0}
.todo li.done{border-left-color:var(--line)}
.todo li:not(:has(p,form,br)) a{margin-left:auto;white-space:nowrap;font-weight:700;display:inline-flex;align-items:center;min-height:44px}
.done{color:var(--mute)}
@media screen and (max-width:52em){td:has(>details):before{content:none!important}tbody th[scope=row]{order:-1}tbody .long,td:has(button),td:has(details){grid-column:1/-1}tbody td.fold{display:none}td:before{white-space:normal}tr:has(>td:nth-child(3):last-child){grid-template-columns:1fr 1fr}tr:has(>th:first-child+td:last-child){grid-template-columns:2fr 3fr}tr:has(>th:first-child+td:last-child)>*{grid-column:auto}th:first-child+td:last-child:not(.n):before{display:none}tr:has(>.fold){grid-template-columns:1fr 1.25fr .8fr .9fr}tr:has(>.fold) th{grid-column:1/-2;grid-row:1}tr:has(>.fold) td:has(>details:not([open])){grid-column:-2/-1;grid-row:1;justify-self:end}.office tbody .n+td:not(.n),.office tbody .n+th:not(.n){padding-left:0}}
@media screen and (max-width:52em){.office{display:block}.menu{border:0;border-bottom:1px solid var(--line);overflow-x:auto;padding:0}.menu ul{display:flex}.menu a{white-space:nowrap;border-left:0;border-bottom:.25rem solid transparent;padding:0 .9rem}.menu .who{overflow-wrap:normal;display:flex;gap:.8rem;align-items:center;padding:.3rem .9rem;margin:0}.menu ul{position:static}.menu button{min-height:44px;margin:0}.office .in{padding:0 16px}.sets{grid-template-columns:1fr}.figures{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.5rem}.figures div{padding:.5rem .8rem}.figures dd{font-size:1.3rem}.office caption{padding:.6rem 14px 0}caption small{display:block;margin:0}.group th{border:0}.data>.files{position:static;margin:.3rem 0}.chartbox .chart{min-width:46rem}}
@media(forced-colors:active){.menu a{border-color:Canvas}.menu a[aria-current]{border-color:Highlight;text-decoration:underline}.tag.strong{border-width:3px}}
@media print{.office{min-height:0}.slim{max-width:none}.chart{width:82%}.plate,.tag.strong{background:none!important;color:inherit!important;border:1.5pt solid;box-shadow:none}.group{break-after:avoid}h2,h3,caption{break-after:avoid}.card,.figures{break-inside:avoid}.sets{grid-template-columns:repeat(3,1fr)!important;gap:0 .8rem}.headrow{display:none}.dot{r:3px}.menu,.filters,.acts,.files,.jump{display:none!important}.office{display:block}html{font-size:80%}@page{size:A4;margin:14mm}}
`.replaceAll('\n', '');
