import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels a module. */
const scale = 6;

/** A QR code as a PNG of one bit a pixel, with its quiet zone: for files that show no vector pictures. PNG specification (third edition) §5, §11. */
export function qrPng(text: string): { readonly bytes: Uint8Array; readonly side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4, boostEcc: false });
  const side = size * scale;
  const rowBytes = Math.ceil(side / 8);
  const raw = Buffer.alloc(side * (rowBytes + 1));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const at = y * (rowBytes + 1) + 1 + (x >> 3);
      if (!dark) raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7));
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  return { bytes: Buffer.concat([signature, ...parts]), side };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
