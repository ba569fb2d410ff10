// A throw-away certificate for the local pages, made by the openssl command on first use.
// Browsers in the tests are told to accept it; nothing is added to any trust store, and the key
// never enters the repository.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VALID_DAYS = 30;
// Renewed well before it runs out, so that a long run never ends with an expired one.
const FRESH_MS = 20 * 24 * 3600 * 1000;

export async function certificate(hosts) {
  const folder = process.env.OFFAIR_CERT_DIR || join(tmpdir(), 'offair-site-certificate');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // One pair per set of names: adding a page must not leave a stale certificate in use.
  const id = createHash('sha256').update(hosts.join(' ')).digest('hex').slice(0, 12);
  const file = join(folder, `${id}.pem`);
  if (!(await isFresh(file))) await make(file, hosts);
  const both = await readFile(file, 'utf8');
  return { key: both, cert: both };
}

async function isFresh(file) {
  try {
    return Date.now() - (await stat(file)).mtimeMs < FRESH_MS;
  } catch {
    return false;
  }
}

async function make(file, hosts) {
  // Key and certificate go into one file, put in place by one rename: two servers that start
  // together can then never pair one's key with the other's certificate.
  const draft = `${file}.${process.pid}.${Date.now()}`;
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  try {
    await run('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
      '-days', String(VALID_DAYS), '-subj', '/CN=local test pages',
      '-addext', `subjectAltName=${names},DNS:localhost,IP:127.0.0.1`,
      '-addext', 'extendedKeyUsage=serverAuth',
      '-keyout', draft, '-out', `${draft}.cert`,
    ]);
    await appendFile(draft, await readFile(`${draft}.cert`));
    await rename(draft, file);
  } catch (error) {
    if (error.code === 'ENOENT' && error.syscall?.startsWith('spawn')) {
      throw new Error('the openssl command is needed to serve the test pages over HTTPS');
    }
    throw error;
  } finally {
    await rm(`${draft}.cert`, { force: true });
    await rm(draft, { force: true });
  }
}
