/** Telephone lines to tap: whom, and the line as printed text. Lines that are not known are left out. */
export function Calls({ lines }: { lines: readonly (readonly [who: string, line: string])[] }) {
  return (
    <ul class="calls">
      {lines
        .filter(([, line]) => line !== '')
        .map(([who, line]) => (
          <li>
            <a href={`tel:${line.replace(/[^0-9+]/g, '')}`}>
              {who} <b>{line}</b>
            </a>
          </li>
        ))}
    </ul>
  );
}

/** The style of such lines. */
export const callsStyle = `
.calls{list-style:none;padding:0}
.calls a{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:center;justify-content:space-between;min-height:56px;padding:.3rem 1rem;margin:.6rem 0;background:#fff;border:2px solid var(--blue);border-radius:.45rem;text-decoration:none}
.large .calls a{min-height:60px}
.calls b{font-size:1.15rem}
`.replaceAll('\n', '');
