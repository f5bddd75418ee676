import { buildTarget } from './buildTarget.ts';
import {
  backEnd,
  frontEnd,
  seedCommand,
  workbenchHost,
  workbenchShell,
  workbenchShellPackages,
} from './buildTargets.ts';

/**
 * Builds the plugin and what fills its store. The back end comes after the front end,
 * which clears `dist` first.
 */
export async function buildPlugin(): Promise<void> {
  await buildTarget(frontEnd);
  await buildTarget(backEnd);
  await buildTarget(seedCommand);
}

/** Builds the stand-in host and its browser side. */
async function buildWorkbench(): Promise<void> {
  await buildTarget(workbenchShellPackages);
  await buildTarget(workbenchShell);
  await buildTarget(workbenchHost);
}

/** Builds everything that the demo and the browser tests need, two things at a time. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildPlugin(), buildWorkbench()]);
}
