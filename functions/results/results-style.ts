/** The results pages' own style. */
export const resultsStyle = `
[hidden]{display:none!important}
.figures{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}
.figures div{flex:1 1 8em;min-width:0;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.6rem 16px}
.figures dt{color:var(--mute);font-size:.9rem}
.figures dd{margin:0;font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums}
.search{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:1rem 0}
.search p{flex-basis:100%;margin:0}
input[type=search]{flex:1 1 8em;min-width:0;min-height:52px;font:inherit;padding:.3rem .7rem;border:2px solid #5a6b7b;border-radius:.4rem;background:#fff;color:var(--ink)}
.search button{min-height:52px}
.method dt{font-weight:700;margin-top:.6rem}
.method dd{margin:0 0 .3rem}
.months{list-style:none;padding:0}
.months li{background:#fff;border:1px solid var(--line);border-radius:.6rem;margin:.6rem 0}
.months a,.months .wait{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;justify-content:space-between;min-height:56px;padding:.3rem 18px}
.tag{border:1.5px solid #7a5a0c;color:#5d4408;border-radius:.35rem;padding:0 .5rem}
.found{margin-top:.6rem}
.found p{margin:.2rem 0}
.files{list-style:none;padding:0}
.files a{display:inline-flex;align-items:center;min-height:48px}
.newest b{font-size:1.2rem}
`.replaceAll('\n', '');
