import { tableStyle } from '../table-style.ts';

/** The look behind sign-in: the same house plate, at a desk. Smaller type, wider tables, a menu at the left; on a phone the menu is a row to swipe. */
export const officeStyle = `${tableStyle}
html{font-size:100%}
.office{display:grid;grid-template-columns:13.5rem minmax(0,1fr);grid-template-rows:auto 1fr auto}
.office .top,.office footer{grid-column:1/-1}
.office .in{max-width:none;padding:0 24px}
.office main{max-width:84rem;width:100%;margin:0}
.menu{background:#fff;border-right:1px solid var(--line);padding:.6rem 0;font-size:.95rem}
.menu ul{list-style:none;margin:0;padding:0}
.menu a{display:flex;align-items:center;min-height:44px;padding:0 1.2rem;color:var(--ink);text-decoration:none;border-left:.25rem solid transparent}
.menu a:hover{background:var(--tint)}
.menu a[aria-current]{border-color:var(--blue);background:var(--tint);color:var(--blue);font-weight:700}
.menu .who{padding:.4rem 1.2rem .8rem;border-bottom:1px solid var(--line);margin-bottom:.4rem;color:var(--mute);line-height:1.4}
.menu .who b{display:block;color:var(--ink)}
.menu button,button.minor,.go.minor{background:#fff;color:var(--blue);border:1px solid var(--blue);box-shadow:none;font-size:1rem;min-height:44px;padding:.2rem .9rem;letter-spacing:0;font-weight:400}
.menu button:hover,button.minor:hover,.go.minor:hover{background:var(--tint)}
.office button,.office .go{font-size:1rem;min-height:44px;padding:.3rem 1.2rem}
.d{white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;margin:1rem 0;padding:0}
.figures div{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.7rem 1rem}
.figures dt{color:var(--mute);font-size:.9rem}
.figures dd{margin:0;font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums}
.figures small{display:block}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:1rem 0}
.filters label,.field label{display:block;font-size:.9rem;color:var(--mute)}
.field{margin:.8rem 0;max-width:44rem}
.field small{display:block}
.filters .field{margin:0}
input,select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid #75838f;border-radius:.35rem;padding:.35rem .6rem;min-height:44px;max-width:100%}
.field input:not([type=checkbox]):not([type=radio]),.field select,.field textarea{width:100%}
input[type=checkbox],input[type=radio]{min-height:0;width:1.2rem;height:1.2rem}
[aria-invalid=true]{border:2px solid #9a2a1b}
.acts{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:1rem 0}
.acts form{display:inline-flex}
.files{font-size:.9rem;color:var(--mute)}
.files a{margin-left:.6rem}
.scroll{overflow-x:auto}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;font-size:.85rem;color:var(--mute);white-space:nowrap}
details>summary{cursor:pointer;min-height:32px}
.sets{display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:0 1.6rem}
.todo{padding:0;margin:.6rem 0;list-style:none}
.todo li{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1rem;margin:.5rem 0}
.done{color:var(--mute)}
@media(max-width:52em){.office{display:block}.menu{border:0;border-bottom:1px solid var(--line);overflow-x:auto;padding:0}.menu ul{display:flex}.menu a{white-space:nowrap;border-left:0;border-bottom:.25rem solid transparent;padding:0 .9rem}.menu .who{display:flex;gap:.8rem;align-items:center;padding:.3rem .9rem;margin:0}.office .in{padding:0 16px}.sets{grid-template-columns:1fr}}
@media print{.menu,.filters,.acts,.files{display:none!important}.office{display:block}html{font-size:80%}@page{size:A4;margin:14mm}}
`.replaceAll('\n', '');
