// Pictures of the built page, to look at and for the README.
//
//   node scripts/screenshot.mjs OUT [--hash=…] [--widths=390,1280] [--schemes=light,dark] [--full]
//   node scripts/screenshot.mjs --readme        writes docs/screenshot.png
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answered, openBrowser, openPage } from '../tests/e2e/browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false }, // the whole page, not the first screen
    hash: { type: 'string', default: '' },
    widths: { type: 'string', default: '390,768,1280' },
    height: { type: 'string', default: '800' },
    schemes: { type: 'string', default: 'light,dark' },
    wait: { type: 'string', default: '300' }, // ms after the page answered, for workers and fonts
  },
});
const out = positionals[0];
if (!out && !values.readme) {
  console.error('usage: node scripts/screenshot.mjs OUT [--hash=…] [--widths=…] [--schemes=…] [--full] | --readme');
  process.exit(2);
}

const README = fileURLToPath(new URL('../docs/screenshot.png', import.meta.url));
const shots = values.readme
  ? [{ file: README, width: 1280, colorScheme: 'light' }]
  : values.schemes.split(',').flatMap((colorScheme) =>
      values.widths.split(',').map((width) => ({
        file: `${out}/${width}-${colorScheme}.png`, width: Number(width), colorScheme,
      })));

const { browser, url, close } = await openBrowser();
try {
  for (const { file, width, colorScheme } of shots) {
    const options = { width, height: Number(values.height), colorScheme, reducedMotion: 'reduce' };
    const { page, context, errors } = await openPage(browser, url, options);
    await page.goto(values.hash ? `${url}#${values.hash.replace(/^#/, '')}` : url);
    await answered(page);
    await page.waitForTimeout(Number(values.wait));
    mkdirSync(file.replace(/[^/]*$/, '') || '.', { recursive: true });
    await page.screenshot({ path: file, fullPage: values.full });
    await context.close();
    console.log(file);
    for (const error of errors) console.error(`  ${error}`);
    if (errors.length) process.exitCode = 1;
  }
} finally {
  await close();
}
