// The local web server of the test pages: HTTPS on 127.0.0.1, routed by the Host header, so that
// a browser told to resolve every name to this machine sees the real host names.
// It keeps a log of every request, because the tests assert that nothing but a page's own files
// was ever asked for. Run alone with `node serve.mjs [port]`.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, DEFAULT_OUT } from './bundle.mjs';
import { certificate } from './certificate.mjs';
import { findPage, HOSTS, PAGES, policy } from './hosts.mjs';

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

export async function serve({ port = 0, outDir = DEFAULT_OUT } = {}) {
  await buildPages(outDir);
  const log = [];
  const server = createServer(await certificate(HOSTS), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const entry = { method: request.method, host, url: request.url, status: 0, at: Date.now() };
    log.push(entry);
    // Bodies are read and dropped: a form that was posted is visible in the log by its method.
    request.resume();
    answer(outDir, host, request)
      .catch((error) => ({ status: 500, body: String(error?.message ?? error) }))
      .then(({ status, type, body, page }) => {
        entry.status = status;
        response.writeHead(status, {
          'content-type': type ?? 'text/plain; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'content-security-policy': policy(page),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'cache-control': 'no-store',
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = server.address().port;
  return {
    port: bound,
    // Without a port: the browsers are told to send what goes to port 443 to this one.
    origin: (host) => `https://${host}`,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(outDir, host, request) {
  const missing = { status: 404, body: 'Not found\n' };
  if (!HOSTS.includes(host)) return missing;
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, body: 'Not allowed\n' };
  // Not through URL: it would read '//name' as another host and throw on half an address.
  const [pathname] = request.url.split('?');
  const page = findPage(host, pathname);
  if (page) {
    const body = await readFile(join(outDir, `${page.name}.html`));
    return { status: 200, type: TYPES.html, body, page };
  }
  // Only the names the build makes, and only on the host that uses them: no path is ever joined
  // from what a client sent.
  const [, name, ending] = /^\/assets\/([a-z-]+)\.(js|css)$/.exec(pathname) ?? [];
  if (!PAGES.some((candidate) => candidate.name === name && candidate.host === host)) return missing;
  return { status: 200, type: TYPES[ending], body: await readFile(join(outDir, 'assets', `${name}.${ending}`)) };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const site = await serve({ port: Number(process.argv[2] ?? 0) });
  console.log(`serving on 127.0.0.1:${site.port}`);
  for (const page of PAGES) console.log(`  ${site.origin(page.host)}${page.paths[0]}`);
  console.log('Chromium: --ignore-certificate-errors ' + `--host-resolver-rules="MAP * 127.0.0.1:${site.port}"`);
}
