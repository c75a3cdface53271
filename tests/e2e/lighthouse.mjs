// The four Lighthouse scores of the built page on a simulated phone, and the
// audits that cost points. A benchmark, not a test: low scores fail only when `strict`.
import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { serve } from '../../scripts/static-server.mjs';
import { CHROMIUM_FLAGS, DIST, chromiumPath } from './browser.mjs';

const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const DEBUG_PORT = 9333;

// Playwright starts the browser (it cleans up after itself); Lighthouse joins
// through the debugging port. A site's root, as robots.txt can only be there.
export async function scores() {
  const server = await serve(DIST);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${DEBUG_PORT}`],
  });
  try {
    const { lhr } = await lighthouse(server.url, {
      port: DEBUG_PORT,
      logLevel: 'error',
      onlyCategories: Object.keys(TARGETS),
    });
    return Object.values(lhr.categories).map((category) => ({
      id: category.id,
      score: Math.round(category.score * 100),
      target: TARGETS[category.id],
      lost: category.auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
        .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim()),
    }));
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function printScores({ strict = false } = {}) {
  for (const { id, score, target, lost } of await scores()) {
    const why = lost.length ? `   (${lost.join(', ')})` : '';
    console.log(`${id.padEnd(16)} ${String(score).padStart(3)}   target ${target}${why}`);
    if (score < target && strict) process.exitCode = 1;
  }
}
