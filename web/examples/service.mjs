// A server that checks what is sent to it, in one file:
//
//   POST /check    a .docx, .txt, .html, .md or .json as it is; answers with the findings as JSON
//
// An upload is limited in size, a check in time; so many are checked at once, and the next are told to
// come again. A check that takes too long is ended with its worker; the next gets a new one.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Wengao } from 'wengao';

const limits = { bytes: 8 * 1024 * 1024, uploadMs: 15_000, checkMs: 10_000, atOnce: 2 };

/** @param {import('node:http').IncomingMessage} request @param {typeof limits} most */
async function bytesOf(request, most) {
  const chunks = [];
  let size = 0;
  const late = setTimeout(() => request.destroy(new Error('upload timeout')), most.uploadMs);
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > most.bytes) return null;
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** @param {{ port?: number, limits?: Partial<typeof limits> }} [options] */
export async function listen({ port = 0, limits: own = {} } = {}) {
  const most = { ...limits, ...own };
  const cores = await Promise.all(Array.from({ length: most.atOnce }, () => Wengao.load()));
  const free = [...cores];

  const server = createServer(async (request, response) => {
    const say = (status, body, headers = {}) => response.writeHead(status,
      { 'Content-Type': 'application/json; charset=utf-8', 'X-Content-Type-Options': 'nosniff', ...headers })
      .end(`${JSON.stringify(body)}\n`);
    if (request.method !== 'POST' || request.url !== '/check') { say(404, { error: 'POST /check' }); return; }
    let core;
    try {
      if (Number(request.headers['content-length'] ?? 0) > most.bytes) {
        say(413, { error: 'too_large' }, { Connection: 'close' });
        return;
      }
      const bytes = await bytesOf(request, most);
      if (!bytes) { say(413, { error: 'too_large' }, { Connection: 'close' }); return; }
      core = free.pop();
      if (!core) { say(503, { error: 'busy' }, { 'Retry-After': '1' }); return; }
      const doc = await core.open(bytes, { signal: AbortSignal.timeout(most.checkMs) });
      try {
        say(200, await doc.check());
      } finally {
        doc.close();
      }
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      const late = error.name === 'TimeoutError';
      say(late ? 504 : 422, { error: late ? 'timeout' : error.code ?? 'internal', message: error.message });
    } finally {
      if (core) free.push(core);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      await new Promise((done) => { server.close(done); server.closeAllConnections(); });
      for (const each of cores) each.close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const { url } = await listen({ port: at > 0 ? Number(process.argv[at + 1]) : 8787 });
  console.log(url);
}
