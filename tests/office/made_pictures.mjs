// Small pictures of every kind that documents hold: four squares, red, green, blue and one that is
// white or not drawn at all. Grey ones go from black to white.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { crc32 } from '../web/zip.mjs';

export const side = 16;
const colours = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]];
const greys = [0, 85, 170, 255].map((value) => [value, value, value]);
const square = (x, y) => (y < side / 2 ? 0 : 2) + (x < side / 2 ? 0 : 1);

function chunk(name, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length);
  out.write(name, 4, 'latin1');
  Buffer.from(data).copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};
const filters = [() => 0, (a) => a, (a, b) => b, (a, b) => (a + b) >> 1, paeth];

// Rows of samples as the file has them; the filters follow one another.
function filteredRows(rows, bytesPerDot) {
  return Buffer.concat(rows.map((row, y) => {
    const filter = y % filters.length;
    const above = rows[y - 1];
    return Buffer.from([filter, ...row.map((value, x) => {
      const [left, corner] = x < bytesPerDot ? [0, 0] : [row[x - bytesPerDot], above?.[x - bytesPerDot] ?? 0];
      return (value - filters[filter](left, above?.[x] ?? 0, corner)) & 255;
    })]);
  }));
}

// Samples of a row, `bits` each, packed into bytes.
function packedBits(samples, bits) {
  if (bits === 16) return samples.flatMap((value) => [value & 255, value & 255]);
  const out = Array(Math.ceil(samples.length * bits / 8)).fill(0);
  samples.forEach((value, i) => { out[i * bits >> 3] |= value << (8 - bits - i * bits % 8); });
  return out;
}

const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

/** @param {{ type: number, bits: number, samples: number[][], palette?: number[][], clear?: number[], interlaced?: boolean }} kind
 * `samples`: of a dot of each square */
function png({ type, bits, samples, palette, clear, interlaced = false }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side);
  header.writeUInt32BE(side, 4);
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8);
  const data = (interlaced ? passes : [[0, 0, 1, 1]]).map(([left, top, right, down]) => {
    const rows = [];
    for (let y = top; y < side; y += down) {
      const dots = [];
      for (let x = left; x < side; x += right) dots.push(...samples[square(x, y)]);
      rows.push(packedBits(dots, bits));
    }
    return filteredRows(rows, Math.max(1, bits * samples[0].length / 8));
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette.flat())] : []), ...(clear ? [chunk('tRNS', clear)] : []),
    chunk('IDAT', deflateSync(Buffer.concat(data))), chunk('IEND', [])]);
}

// A GIF with codes of nine bits, the table cleared before it would grow.
function gif() {
  const head = Buffer.from('GIF89a\x10\0\x10\0\xA1\0\0', 'latin1');
  const control = Buffer.from([0x21, 0xF9, 4, 1, 0, 0, 3, 0]);
  const descriptor = Buffer.from([0x2C, 0, 0, 0, 0, side, 0, side, 0, 0, 8]);
  const codes = [];
  for (let i = 0; i < side * side; i += 1) {
    if (i % 200 === 0) codes.push(256);
    codes.push(square(i % side, Math.floor(i / side)));
  }
  codes.push(257);
  const bytes = Array(Math.ceil(codes.length * 9 / 8)).fill(0);
  codes.forEach((code, i) => {
    const at = i * 9;
    bytes[at >> 3] |= (code << at % 8) & 255;
    bytes[(at >> 3) + 1] |= code >> (8 - at % 8);
  });
  const blocks = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return Buffer.concat([head, Buffer.from(colours.flat()), control, descriptor, Buffer.from([...blocks, 0, 0x3B])]);
}

function bmp(bits) {
  const palette = bits === 8 ? colours.flatMap(([r, g, b]) => [b, g, r, 0]) : [];
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + palette.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(palette.length / 4, 46);
  const dots = [];
  for (let y = side - 1; y >= 0; y -= 1) {
    for (let x = 0; x < side; x += 1) {
      const k = square(x, y);
      dots.push(...(bits === 8 ? [k] : [...colours[k]].reverse()));
    }
  }
  return Buffer.concat([head, Buffer.from(palette), Buffer.from(dots)]);
}

const withAlpha = (list, opaque) => list.map((dot, i) => [...dot, i === 3 ? 0 : opaque]);
const one = (list) => list.map(([value]) => [value]);
const places = [[0], [1], [2], [3]];

/** By name: the bytes, and what a reader is to see in each square. */
export const pictures = {
  'PNG colours': { bytes: png({ type: 2, bits: 8, samples: colours }), seen: colours },
  'PNG colours of 16 bits': { bytes: png({ type: 2, bits: 16, samples: colours }), seen: colours },
  'PNG colours, interlaced': { bytes: png({ type: 2, bits: 8, samples: colours, interlaced: true }), seen: colours },
  'PNG with one colour not drawn': { bytes: png({ type: 2, bits: 8, samples: [...colours.slice(0, 3), [9, 9, 9]], clear: [0, 9, 0, 9, 0, 9] }), seen: colours },
  'PNG with alpha': { bytes: png({ type: 6, bits: 8, samples: withAlpha([...colours.slice(0, 3), [0, 0, 0]], 255) }), seen: colours },
  'PNG with alpha of 16 bits, interlaced': { bytes: png({ type: 6, bits: 16, samples: withAlpha([...colours.slice(0, 3), [0, 0, 0]], 255), interlaced: true }), seen: colours },
  'PNG grey': { bytes: png({ type: 0, bits: 8, samples: one(greys) }), seen: greys },
  'PNG grey of 2 bits, interlaced': { bytes: png({ type: 0, bits: 2, samples: places, interlaced: true }), seen: greys },
  'PNG black and white': { bytes: png({ type: 0, bits: 1, samples: [[0], [1], [1], [0]] }), seen: [greys[0], greys[3], greys[3], greys[0]] },
  'PNG grey with alpha': { bytes: png({ type: 4, bits: 8, samples: withAlpha(one([...greys.slice(0, 3), [0]]), 255) }), seen: greys },
  'PNG indexes of 2 bits': { bytes: png({ type: 3, bits: 2, samples: places, palette: colours }), seen: colours },
  'PNG indexes of 4 bits with alpha': { bytes: png({ type: 3, bits: 4, samples: places, palette: [...colours.slice(0, 3), [0, 0, 0]], clear: [255, 255, 255, 0] }), seen: colours },
  'PNG indexes of 8 bits, interlaced': { bytes: png({ type: 3, bits: 8, samples: places, palette: colours, interlaced: true }), seen: colours },
  GIF: { bytes: gif(), seen: colours },
  'BMP of 24 bits': { bytes: bmp(24), seen: colours },
  'BMP of 8 bits': { bytes: bmp(8), seen: colours },
  JPEG: { bytes: readFileSync(new URL('squares.jpeg', import.meta.url)), seen: colours, near: 40 },
};

/** What begins like a picture and is none. */
export const damaged = [
  pictures['PNG colours'].bytes.subarray(0, 60),
  Buffer.concat([pictures['PNG colours'].bytes.subarray(0, 24), Buffer.from([99, 99]), pictures['PNG colours'].bytes.subarray(26)]),
  pictures.GIF.bytes.subarray(0, 20),
  pictures['BMP of 24 bits'].bytes.subarray(0, 300),
  Buffer.from([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]),
];
