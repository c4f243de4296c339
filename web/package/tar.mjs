// A .tgz whose bytes depend on nothing but names and contents: the order given, one time for all,
// no owners.
import { constants, gzipSync } from 'node:zlib';

// The time npm gives every file of a package: 1985-10-26T08:15:00Z.
const kTime = 499162500;

/** @param {string} name @param {number} size @returns {Buffer} a ustar header */
function header(name, size) {
  const block = Buffer.alloc(512);
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: longer than ustar allows`);
  const octal = (/** @type {number} */ value, /** @type {number} */ width) =>
    `${value.toString(8).padStart(width - 1, '0')}\0`;
  block.write(name, 0);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(kTime, 12), 136);
  block.write(' '.repeat(8), 148);  // the sum is taken over blanks in its own place
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** @param {readonly { name: string, bytes: Uint8Array }[]} files @returns {Buffer} */
export function tgz(files) {
  const parts = files.flatMap(({ name, bytes }) => [
    header(`package/${name}`, bytes.length), bytes, Buffer.alloc((512 - bytes.length % 512) % 512),
  ]);
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]), {
    level: constants.Z_BEST_COMPRESSION,
  });
}
