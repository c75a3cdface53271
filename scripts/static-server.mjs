// A static file server for dist/, as a plain host such as GitHub Pages is one:
// the right types, gzip, 404.html for what is missing, nothing else. The browser tests and `make serve` share it.
//
// By hand: node scripts/static-server.mjs FOLDER PORT
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm', // anything else and the browser will not compile it while loading
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const ALREADY_SMALL = new Set(['.png', '.woff2']);

// Serves `folder` below `base` ("/" or "/some/path/") on this machine only.
// Port 0 takes any free port, and `headers` go out with every file. Resolves to `{ url, close() }`.
export function serve(folder, { port = 0, base = '/', headers: also = {} } = {}) {
  const gzipped = new Map();

  async function answer(request, response) {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return missing(response);
    }
    const below = path.startsWith(base) ? path.slice(base.length) || 'index.html' : '';
    // normalize() has resolved every "..", so one that is left points outside.
    const file = normalize(below);
    if (!below || file.startsWith('..')) return missing(response);
    let body;
    try {
      body = await readFile(join(folder, file));
    } catch {
      return missing(response);
    }
    const type = extname(file);
    const headers = { 'content-type': TYPES[type] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
    if (!ALREADY_SMALL.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      const known = gzipped.get(file);
      const small = known?.body.equals(body) ? known.small : gzipSync(body);
      gzipped.set(file, { body, small });
      body = small;
      headers['content-encoding'] = 'gzip';
    }
    response.writeHead(200, { ...also, ...headers, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
  const missing = async (response) => {
    const page = await readFile(join(folder, '404.html')).catch(() => null);
    if (!page) return refuse(response, 404);
    response.writeHead(404, { 'content-type': TYPES['.html'], 'cache-control': 'no-cache' }).end(page);
  };
  const refuse = (response, status) => response.writeHead(status).end();

  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 400));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}${base}`;
      const close = () => new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      resolve({ url, close });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = [process.argv[2] ?? 'dist', Number(process.argv[3] ?? 8080)];
  try {
    const { url } = await serve(folder, { port });
    console.log(`Two-Stroke is at ${url}   (Ctrl-C stops it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`error: port ${port} is in use by another program. Choose another: PORT=${port + 1} make serve`);
    process.exit(1);
  }
}
