/**
 * Judges alert histories and tickets in files as the page Review does, with the product's own code: prints episodes,
 * findings and figures. Nothing is asked of any server and nothing is written. What it reads stands in docs/review.md.
 *
 *     node scripts/review.ts --events history.json --tickets tickets.csv [--entries runbooks/] [--json]
 *
 * Ends with 0, with 2 where something had to be left out, and with 1 where nothing could be judged.
 */
import process from 'node:process';

import { optionsOf } from './optionsOf.ts';
import { loadDomain } from './playbook/loadDomain.ts';
import { printText } from './printText.ts';
import { giveUp } from './progress.ts';
import { loadReview } from './review/loadReview.ts';
import { printReview } from './review/printReview.ts';
import { makeRemarks } from './review/Remarks.ts';
import { reviewFiles } from './review/reviewFiles.ts';
import { reviewJson } from './review/reviewJson.ts';
import { readWish } from './review/Wish.ts';

/** Paths such as /d/uid lead to the Grafana whose material it is. */
const anywhere = 'http://localhost';

const argv = process.argv.slice(2);
if (argv.includes('--help')) {
  const options = optionsOf('review.md').join('\n');
  printText(
    `npm run review -- --events <file> --tickets <file> …\n\n${options}\n\ndocs/review.md says what it reads of each file.`
  );
  process.exit(0);
}
const wish = readWish(argv);
if (typeof wish === 'string') {
  giveUp(wish);
}
try {
  const [review, domain] = [await loadReview(), await loadDomain()];
  const remarks = makeRemarks();
  const reviewed = await reviewFiles({ ...wish, grafana: [anywhere, ...wish.grafana] }, review, domain, remarks);
  const printed = wish.isJson
    ? JSON.stringify(reviewJson(reviewed, remarks.lines()), null, 2)
    : printReview(reviewed, remarks.lines(), review).join('\n');
  printText(printed);
  process.exitCode = remarks.hasLost() ? 2 : 0;
} catch (error) {
  giveUp(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'The files could not be judged.');
}
