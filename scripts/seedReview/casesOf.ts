import { acmeCases } from './acmeCases.ts';
import { acmeTraps } from './acmeTraps.ts';
import { agoOf } from './Ago.ts';
import type { Case } from './Case.ts';
import { globexCases } from './globexCases.ts';
import { globexTraps } from './globexTraps.ts';
import { initechCases } from './initechCases.ts';
import { solvedCases } from './solvedCases.ts';

/** Four weeks of the demo, and what was solved before them, as seen from a present, in milliseconds since 1970; what is told of them stands in docs/demo.md. */
export function casesOf(now: number): Case[] {
  const ago = agoOf(now);
  return [acmeCases, acmeTraps, globexCases, globexTraps, initechCases, solvedCases].flatMap((part) => part(ago));
}
