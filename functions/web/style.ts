/**
 * The look of all pages: the enamel house plate, blue with a white hairline, that hangs beside every stairway door.
 * Sizes are in rem over the reader's own font size (18 px where the browser's is 16). Written short, it travels with every page.
 */
export const baseStyle = `
:root{--ink:#1b2733;--mute:#4c5b69;--blue:#12458c;--tint:#e9f0fa;--line:#c8d2dc;--ground:#f1f4f6;--note:#fdf5dd}
*{box-sizing:border-box}
html{font-size:112.5%}
.large{font-size:162.5%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:break-word;overflow-wrap:anywhere}
a{color:var(--blue);text-underline-offset:.2em}
:focus-visible{outline:3px solid #b86e00;outline-offset:2px}
h1{font-size:1.4rem;line-height:1.35;margin:1.2rem 0 .6rem}
h2{font-size:1.12rem;line-height:1.4;margin:1.6rem 0 .4rem}
p{margin:.5rem 0}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static;display:block;padding:.6rem 1rem}
.demo{margin:0;padding:.2rem 12px;background:#ffe9a8;color:#4a3800;text-align:center}
h1,h2,.demo{text-wrap:pretty}
.top{background:#fff;border-bottom:1px solid var(--line)}
.in{max-width:40rem;margin:auto;padding:0 18px}
.top .in{display:flex;flex-wrap:wrap;align-items:center;min-height:64px;padding-top:4px;padding-bottom:4px}
.top a,footer a,.to{display:inline-flex;align-items:center;min-height:48px}
.top a+a{margin-left:.9rem}
.top span{flex:1;color:var(--mute)}
.large .top .plate{padding:0 .5rem;margin-right:.4rem}
.large .top a+a{margin-left:.6rem}
.large .top a,.large footer a,.large .to,.large label{min-height:60px}
.plate,button,.go{background:var(--blue);color:#fff;border:0;border-radius:.45rem;box-shadow:inset 0 0 0 3px var(--blue),inset 0 0 0 4.5px #fff;text-decoration:none;font-weight:700}
.top .plate{padding:0 .9rem;margin-right:.7rem;letter-spacing:.18em;text-indent:.18em}
button,.go{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:700;font-size:1.15rem;letter-spacing:.06em;min-height:60px;padding:.5rem 1.6rem;cursor:pointer}
button:hover,.go:hover{background:#0b3269}
main .card{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.6rem 18px;margin:1rem 0}
.card h2{margin-top:.4rem}
.note p{margin:0}
.note{border-left:.35rem solid #b98a1d;background:var(--note);padding:.5rem .9rem;margin:1rem 0}
.wrong{border:.2rem solid #9a2a1b;background:#fff;border-radius:.6rem;padding:.4rem 16px;margin:1rem 0}
.wrong h2{margin:.2rem 0}
.err{color:#8f2414;font-weight:700}
.mute{color:var(--mute)}
footer{border-top:1px solid var(--line);margin-top:2rem;padding:.8rem 0 1.6rem;color:var(--mute)}
footer p{margin:.1rem 0}
@media(prefers-contrast:more){:root{--ink:#000;--mute:#1b2733;--line:#44525f;--blue:#0a2f66;--note:#fff}main .card,fieldset{border-width:2px}a{text-decoration-thickness:.12em}}
@media(forced-colors:active){.plate,button,.go{border:2px solid}.note,.wrong{border-color:CanvasText}}
@media(max-width:30em){.top span{visibility:hidden;height:0;overflow:hidden}}
@media(max-width:20em){h1{font-size:1.15rem}h2{font-size:1.05rem}.top .in{justify-content:space-between}.top a+a{margin-left:0}.top span{display:none}}
`.replaceAll('\n', '');
