import { pointsStyle } from './points.tsx';

/** The style of pages with the form for a code. */
export const codeStyle = `
.plain{font-weight:700}
.letter{float:right;margin:.2rem 0 .4rem 14px;max-width:30%}
.sheet{fill:#fff;stroke:#9aa8b5}
.ink{fill:#5a6b7b}
.mark{fill:#fdf5dd;stroke:#b86e00;stroke-width:2}
textarea{clear:both;display:block;width:100%;min-height:4.2rem;padding:.4rem .7rem;font:600 1.12rem/1.5 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.05em;border:2px solid #5a6b7b;border-radius:.4rem;background:#fff;color:var(--ink);text-transform:uppercase;resize:none;field-sizing:content}
#count{min-height:1.6em;font-weight:700}
${pointsStyle}`.replaceAll('\n', '');
