/** The rating form's own style: cards with a number plate, rows as high as a thumb, progress that stays in sight and has its place before it is shown, and word of the sending over the lines above the button, so that nothing ever moves. */
export const ratingStyle = `
.who{margin:.2rem 0 .8rem}
.who b{font-weight:700}
fieldset{background:#fff;border:1px solid var(--line);border-radius:.6rem;margin:0 0 1.1rem;padding:0 0 .2rem;min-width:0}
fieldset.bad{border:.2rem solid #9a2a1b}
legend{float:left;width:100%;position:relative;padding:.7rem 16px .55rem 3.2rem;font-weight:700;line-height:1.45}
legend+*{clear:both}
legend i{position:absolute;left:16px;font-style:normal;font-weight:700;background:var(--blue);color:#fff;border-radius:.3rem;box-shadow:inset 0 0 0 2px var(--blue),inset 0 0 0 3px #fff;padding:0 .55rem}
legend small{font-size:1rem;font-weight:400;color:var(--mute)}
fieldset .err{margin:0;padding:0 16px .5rem}
label{display:flex;align-items:center;min-height:49px;padding:.2rem 16px;border-top:1px solid #e4e9ee;cursor:pointer}
label:hover{background:#f5f8fc}
label:has(:checked){background:var(--tint)}
input:checked+span{-webkit-text-stroke:.03em;color:#0b3269}
input[type=radio]{flex:none;width:1.45rem;height:1.45rem;margin:0 14px 0 0;scroll-margin-top:11rem;accent-color:var(--blue)}
label b{margin-left:auto;padding-left:.6rem;font-weight:400;color:var(--mute)}
.na{color:var(--mute)}
.two{display:flex;flex-wrap:wrap;clear:both}
.two label{flex:1 1 7em;padding:.2rem 12px}
.bar{visibility:hidden;position:sticky;top:0;z-index:1;background:var(--ground);padding:.4rem 0;display:flex;flex-wrap:wrap;align-items:center;gap:0 .8rem}
.on{visibility:visible}
progress{flex:1;min-width:6rem;height:.7rem;accent-color:var(--blue)}
.end{position:relative}
#say{position:absolute;top:0;right:0;bottom:0;left:0;margin:0;border-left:.35rem solid transparent}
#say:not(:empty){display:flex;align-items:center;background:var(--note);border-color:#b98a1d;padding:.5rem .9rem}
.send{margin:1.4rem 0 .8rem}
.send button{width:100%}
@media(forced-colors:active){legend i{border:1px solid}label:has(:checked){outline:2px solid Highlight;outline-offset:-3px}}
@media(scripting:none){.bar{display:none}}
`.replaceAll('\n', '');
