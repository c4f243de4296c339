// Serves one example with the content policy a strict portal has, or runs the service:
//
//   node serve.mjs form|frame [--port N]      then open the address it prints
//   node serve.mjs service [--port N]
//
// A portal's own server would send the same headers. Reports of what the policy forbade are printed.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What the editor needs a page to allow, and nothing else. */
export const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "font-src 'self'",
  "connect-src 'self'", "worker-src 'self'", "img-src 'self' data: blob:", "form-action 'self'", "base-uri 'none'",
  "require-trusted-types-for 'script'", 'report-uri /csp-report',
];

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
  '.dat': 'application/octet-stream',
};

/** The package's own folder, which a portal serves at an address of its choice: here /wengao/. */
const packageFolder = path.join(here, '..');

/** @param {string} url @param {string} own the portal's folder @returns {string | null} the file it stands for */
function fileOf(url, own) {
  const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const [folder, rest] = name.startsWith('/wengao/') ? [packageFolder, name.slice('/wengao/'.length)] : [own, name];
  const file = path.join(folder, path.normalize(`/${rest}`));
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** @param {import('node:http').IncomingMessage} request @param {number} most @returns {Promise<string>} */
async function bodyOf(request, most = 1 << 20) {
  let size = 0;
  const chunks = [];
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * @param {{ port?: number, folder?: string, frameOrigins?: string, frames?: string, trusted?: string, report?: (text: string) => void }} [options]
 * `folder`: the portal's own pages; `frames`: where frames may come from (the frame example
 * needs one); `trusted`: Trusted Types policies of the portal's own scripts (Vue makes one named "vue")
 */
export function serve({ port = 0, folder = here, frameOrigins = '', frames = "'self'", trusted = '', report = console.error } = {}) {
  const server = createServer(async (request, response) => {
    const headers = {
      'Content-Security-Policy': [...policy, `trusted-types wengao-worker wengao-pages ${trusted}`, `frame-src ${frames}`].join('; '), 'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'origin', 'Cache-Control': 'no-cache',
    };
    const plain = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' };
    try {
      if (request.method === 'POST' && request.url === '/csp-report') {
        report(await bodyOf(request));
        response.writeHead(204, headers).end();
        return;
      }
      if (request.method === 'POST' && request.url === '/submit') {
        const text = new URLSearchParams(await bodyOf(request)).get('report') ?? '';
        response.writeHead(200, { ...headers, 'Content-Type': types['.html'] })
          .end(`<!doctype html><title>收到</title><p>收到 ${[...text].length} 字`);
        return;
      }
      const file = fileOf(request.url ?? '/', folder);
      if (!file) { response.writeHead(404, plain).end('404\n'); return; }
      headers['Content-Type'] = types[path.extname(file)] ?? 'application/octet-stream';
      if (path.basename(file) === 'frame.html' && frameOrigins) {
        // The frame's own server says who may move it.
        const { readFile } = await import('node:fs/promises');
        const page = String(await readFile(file)).replace('name="wengao-origins" content=""', `name="wengao-origins" content="${frameOrigins}"`);
        response.writeHead(200, headers).end(page);
        return;
      }
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(400, plain).end('400\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        url: `http://127.0.0.1:${address.port}/`,
        close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [example = '', ...rest] = process.argv.slice(2);
  const at = rest.indexOf('--port');
  const port = at >= 0 ? Number(rest[at + 1]) : 0;
  if (example === 'service') {
    const { listen } = await import('./service.mjs');
    const { url } = await listen({ port });
    console.log(url);
  } else if (existsSync(path.join(here, `${example}.html`))) {
    const { url } = await serve({ port });
    console.log(`${url}${example}.html`);
  } else {
    console.error('node serve.mjs form|frame|service [--port N]');
    process.exit(2);
  }
}
