// What goes between the browser and servers, as the browser's proxy: requests are told, held back, cut
// off, and documents get our script as their first. Only servers of this machine are reached.
import http from 'node:http';
import { connect } from 'node:net';

const scriptPath = '/.driver.js';
const isHere = (host) => /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(host);

export class Wire {
  offline = false;
  #hooks;
  #held = new Map();
  #last = 0;
  #server = http.createServer((request, response) => this.#meet(request, response));

  /**
   * @param {{ script: () => string, sent: (id: string, request: http.IncomingMessage) => boolean }} hooks
   *   `sent` says whether the request is to wait for what is decided
   */
  constructor(hooks) { this.#hooks = hooks; }

  /** @returns {Promise<string>} the address of the proxy */
  listen() {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        this.#server.on('upgrade', (request, socket) => this.#join(request, socket));
        const { port } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
        resolve(`127.0.0.1:${port}`);
      });
    });
  }

  #join(request, socket) {
    const { hostname, port, pathname, search } = new URL(request.url);
    if (this.offline || !isHere(hostname)) { socket.destroy(); return; }
    const other = connect(Number(port) || 80, hostname, () => {
      const headers = Array.from({ length: request.rawHeaders.length / 2 }, (_, i) => request.rawHeaders.slice(2 * i, 2 * i + 2).join(': '));
      other.write([`GET ${pathname}${search} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      other.pipe(socket).pipe(other);
    });
    for (const [one, its] of [[socket, other], [other, socket]]) one.on('error', () => {}).on('close', () => its.destroy());
  }

  #meet(request, response) {
    const { hostname, pathname } = new URL(request.url);
    if (pathname === scriptPath) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' }).end(this.#hooks.script());
      return;
    }
    if (this.offline) { response.destroy(); return; }
    const go = () => { if (isHere(hostname)) forward(request, response); else response.destroy(); };
    const id = `request-${++this.#last}`;
    if (this.#hooks.sent(id, request)) this.#held.set(id, { go, response });
    else go();
  }

  #take(id) {
    const held = this.#held.get(id);
    this.#held.delete(id);
    return held;
  }

  continue(id) { this.#take(id)?.go(); }
  fail(id) { this.#take(id)?.response.destroy(); }

  /** @param {string} id @param {{ statusCode: number, headers?: { name: string, value: { value: string } }[], body?: { type: string, value: string } }} answer */
  provide(id, { statusCode, headers = [], body }) {
    const { response } = this.#take(id) ?? {};
    const isOfTransport = (name) => /^(?:content-length|transfer-encoding|connection)$/i.test(name);
    response?.writeHead(statusCode, Object.fromEntries(headers.filter(({ name }) => !isOfTransport(name)).map(({ name, value }) => [name, value.value])));
    response?.end(body && Buffer.from(body.value, body.type === 'base64' ? 'base64' : 'utf8'));
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

// A service worker asks for the same pages, but to keep them as they are.
const isDocument = ({ 'sec-fetch-dest': destination, accept = '' }) =>
  destination ? /^(?:document|iframe)$/.test(destination) : accept.startsWith('text/html');

function forward(request, response) {
  const headers = { ...request.headers };
  const whole = isDocument(headers);
  if (whole) for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name];
  const asked = http.request(request.url, { method: request.method, headers }, (answer) => {
    if (!whole || !/text\/html/.test(answer.headers['content-type'] ?? '')) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      return;
    }
    const chunks = [];
    answer.on('data', (chunk) => chunks.push(chunk));
    answer.on('end', () => {
      const body = Buffer.from(withScript(Buffer.concat(chunks).toString()));
      const { 'transfer-encoding': _, etag: __, ...rest } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, { ...rest, 'content-length': body.length });
      response.end(body);
    });
  });
  asked.on('error', () => response.destroy());
  response.on('close', () => asked.destroy());
  request.pipe(asked);
}

function withScript(text) {
  const tag = `<script src="${scriptPath}"></script>`;
  return /<head[^>]*>/i.test(text) ? text.replace(/<head[^>]*>/i, (head) => head + tag)
    : text.replace(/^(?:<!doctype[^>]*>)?/i, (doctype) => doctype + tag);
}
