import process from 'node:process';

import { buildAll, buildPlugin } from './build/buildAll.ts';

// `node scripts/build.ts plugin` leaves the workbench out.
await (process.argv[2] === 'plugin' ? buildPlugin() : buildAll());
