// The built page in headless Chromium, for the tests (through harness.mjs) and
// for the tools that measure and photograph it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';

export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
// A page that only works at the root of a site fails here.
const BASE = '/some/path/';

// The second half keeps a browser on a closed network from calling home.
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu',
  '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

// Where a browser is: the functions find_… in scripts/env.sh are asked for it.
function found(browser) {
  const env = fileURLToPath(new URL('../../scripts/env.sh', import.meta.url));
  return execFileSync('bash', ['-c', `source "$1" && find_${browser}`, '-', env], { encoding: 'utf8' }).trim();
}
export const chromiumPath = () => found('chromium');
export const firefoxPath = () => found('firefox');

// Serves dist/ as every test wants it; `headers` go out with every file.
export function serveDist(options) {
  if (!existsSync(`${DIST}/index.html`)) throw new Error('dist/ is empty; run `make build` first');
  return serve(DIST, { base: BASE, ...options });
}

// Serves dist/ and starts a browser; `close` ends both.
export async function openBrowser() {
  const server = await serveDist();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, url: server.url, close };
}

export const PAGE_OPTIONS = {
  width: 1280,
  height: 800,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  js: true,
  touch: false,
  locale: 'en-GB',
  blockStorage: false, // localStorage and sessionStorage throw, as in strict privacy modes
  permissions: [], // such as ['clipboard-read', 'clipboard-write']
  init: undefined, // a function or text that runs in the page before its own scripts
};

// A page of its own (no storage shared with others) that keeps what went wrong.
export async function openPage(browser, root, options = {}) {
  const wanted = { ...PAGE_OPTIONS, ...options };
  const context = await browser.newContext({
    viewport: { width: wanted.width, height: wanted.height },
    colorScheme: wanted.colorScheme,
    reducedMotion: wanted.reducedMotion,
    javaScriptEnabled: wanted.js,
    hasTouch: wanted.touch,
    permissions: wanted.permissions,
    locale: wanted.locale,
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  // Only for what never comes: a busy machine may take its time.
  page.setDefaultTimeout(30_000);
  const errors = [];
  const requests = [];
  const origin = new URL(root).origin;

  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    requests.push(url.startsWith(root) ? url.slice(root.length) : url);
    if (new URL(url).origin !== origin) errors.push(`request to another site: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  if (wanted.blockStorage) {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
  }
  if (wanted.init) await page.addInitScript(wanted.init);
  return { page, context, errors, requests };
}

// Resolves once the application, and not the bare document, is on the page, to its end.
export async function answered(page) {
  await page.waitForSelector('.rest');
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe finds against WCAG 2.2 A and AA, short enough to read in an assertion:
// assert.deepEqual(await axe(page), []).
export async function axe(page, { within = 'html' } = {}) {
  // A colour on its way to another is neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await window.axe.run(selector, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
    }));
  }, within);
}
