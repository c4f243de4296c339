// Serves build/web on this machine only: serve.mjs [--port N]. Takes the next free port.
//
// As a module: serve({ root, port }) gives { url, close() }, for tests in a browser; `asked` hears of every
// request.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.dat': 'application/octet-stream',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

// All the page may ever need. The first two are enough for everything but one thing: the PDF that is
// printed lies in a frame of the page's own; without that the page prints its drawings.
export const contentSecurityPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-src blob:";

const defaultRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../build/web');

// The file a URL stands for, or null: never outside the root.
function fileOf(root, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  let file = path.join(root, path.normalize(name));
  if (file !== root && !file.startsWith(root + path.sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(root, request, response) {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(root, request.url);
  if (file === null) {
    response.writeHead(404, { ...headers, 'Content-Type': types['.txt'] }).end('404 没有这个文件\n');
    return;
  }
  headers['Content-Type'] = types[path.extname(file)] ?? 'application/octet-stream';
  const stat = statSync(file);
  headers.ETag = `"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"`;
  if (request.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  const copy = `${file}.br`;
  const accepts = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const sent = accepts && existsSync(copy) && statSync(copy).mtimeMs >= stat.mtimeMs ? copy : file;
  if (sent === copy) headers['Content-Encoding'] = 'br';
  headers['Content-Length'] = statSync(sent).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(sent).pipe(response);
}

/** Port 0 takes any free one; another port in use gives way to the next. */
export function serve({ root = defaultRoot, port = 0, asked = (/** @type {string} */ _url) => {} } = {}) {
  const folder = path.resolve(root);
  const server = createServer((request, response) => {
    asked(request.url ?? '');
    answer(folder, request, response);
  });
  return new Promise((resolve, reject) => {
    let tries = 50;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || tries-- === 0) reject(error);
      else server.listen(++port, '127.0.0.1');
    });
    server.on('listening', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      const url = `http://127.0.0.1:${address.port}/`;
      const close = () => new Promise((done) => {
        server.close(done);
        server.closeAllConnections?.();
      });
      resolve({ url, close });
    });
    server.listen(port, '127.0.0.1');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const port = at < 0 ? 8080 : Number(process.argv[at + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error('--port 需要 1 到 65535 的整数 / needs a number from 1 to 65535');
    process.exit(2);
  }
  const { url } = await serve({ port });
  console.log(`\n文稿已就绪，请在浏览器中打开 / open in a browser:\n\n    ${url}\n\n按 Ctrl+C 停止 / stops.`);
}
