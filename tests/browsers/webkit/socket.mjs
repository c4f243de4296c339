// A WebSocket for one guest, as far as BiDi needs it: text in one frame each way.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const kText = 1;
const kClose = 8;

function frame(text) {
  const body = Buffer.from(text);
  const head = body.length < 126 ? Buffer.from([0x80 | kText, body.length])
    : body.length < 65_536 ? Buffer.from([0x80 | kText, 126, body.length >> 8, body.length & 255])
      : Buffer.alloc(10);
  if (head.length === 10) {
    head.set([0x80 | kText, 127]);
    head.writeBigUInt64BE(BigInt(body.length), 2);
  }
  return Buffer.concat([head, body]);
}

/** Takes the first whole frame off `bytes`. @returns {{ code: number, last: boolean, body: Buffer, rest: Buffer } | null} */
function unframe(bytes) {
  if (bytes.length < 6) return null;
  let [length, at] = [bytes[1] & 127, 2];
  if (length === 126) [length, at] = [bytes.readUInt16BE(2), 4];
  else if (length === 127) {
    if (bytes.length < 14) return null;
    [length, at] = [Number(bytes.readBigUInt64BE(2)), 10];
  }
  if (bytes.length < at + 4 + length) return null;
  const mask = bytes.subarray(at, at + 4);
  const body = Buffer.from(bytes.subarray(at + 4, at + 4 + length)).map((byte, i) => byte ^ mask[i & 3]);
  return { code: bytes[0] & 15, last: (bytes[0] & 128) !== 0, body: Buffer.from(body), rest: bytes.subarray(at + 4 + length) };
}

/**
 * @param {(send: (message: object) => void) => { receive: (message: any) => void, closed: () => void }} welcome
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function listen(welcome) {
  const server = createServer();
  const sockets = new Set();
  server.on('connection', (socket) => { sockets.add(socket); socket.on('close', () => sockets.delete(socket)); });
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    const guest = welcome((message) => { if (socket.writable) socket.write(frame(JSON.stringify(message))); });
    let bytes = Buffer.alloc(0);
    let parts = [];
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let next = unframe(bytes); next !== null; next = unframe(bytes)) {
        bytes = next.rest;
        if (next.code === kClose) { socket.end(); return; }
        if (next.code > kText) continue;
        parts.push(next.body);
        if (!next.last) continue;
        const text = Buffer.concat(parts).toString();
        parts = [];
        guest.receive(JSON.parse(text));
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => guest.closed());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ url: `ws://127.0.0.1:${port}`, close: () => { server.close(); for (const socket of sockets) socket.destroy(); } });
    });
  });
}
