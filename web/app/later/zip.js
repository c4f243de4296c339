// A ZIP file of a few files, stored as they are: the forms we write are packed in themselves.

/** @type {Uint32Array | null} */
let table = null;

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** @param {readonly { name: string, bytes: Uint8Array }[]} files @param {Date} at @returns {Uint8Array} */
export function zip(files, at) {
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const words = new TextEncoder().encode(name);
    // Version 2.0; names in UTF-8; stored.
    const common = fields([[2, 20], [2, 0x800], [2, 0], [2, time], [2, date], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, words.length], [2, 0]]);
    const head = [fields([[4, 0x04034b50]]), common, words];
    directory.push(fields([[4, 0x02014b50], [2, 20]]), common, fields([[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), words);
    parts.push(...head, bytes);
    offset += head.reduce((sum, { length }) => sum + length, 0) + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]]);
  const out = new Uint8Array(offset + size + end.length);
  let to = 0;
  for (const part of [...parts, ...directory, end]) { out.set(part, to); to += part.length; }
  return out;
}

/** Numbers of 2 or 4 bytes, the low byte first. @param {readonly [number, number][]} list */
export function fields(list) {
  return Uint8Array.from(list.flatMap(([size, value]) => Array.from({ length: size }, (_, n) => (value >>> (8 * n)) & 255)));
}
