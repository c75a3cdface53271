// node scripts/lighthouse.mjs [--strict]: the four mobile Lighthouse scores of dist/.
// The work is in tests/e2e, where Node finds the modules it needs.
import { printScores } from '../tests/e2e/lighthouse.mjs';

await printScores({ strict: process.argv.includes('--strict') });
