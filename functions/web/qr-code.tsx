import { encode } from 'uqr';

/** A QR code as one black path on white, with the quiet zone of four modules that scanners ask for; `ecc` is its level of error correction. */
export function QrCode({ text, ecc, label }: { text: string; ecc: 'M' | 'Q'; label: string }) {
  const { data, size } = encode(text, { ecc, border: 4, boostEcc: false });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}

/** Every run of dark modules in a row as one rectangle. */
function pathOf(data: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of data.entries()) {
    let from = -1;
    for (let x = 0; x <= row.length; x++) {
      if (row[x] === true && from < 0) from = x;
      if (row[x] !== true && from >= 0) {
        path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
        from = -1;
      }
    }
  }
  return path;
}
