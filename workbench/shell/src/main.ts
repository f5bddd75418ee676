import { prepareBootData } from './boot/prepareBootData.ts';

// @grafana/runtime reads the boot data once, when it is first imported: everything else comes after.
prepareBootData();
const { start } = await import('./boot/start.ts');
await start();
