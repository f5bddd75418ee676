const WORDS: ReadonlyArray<readonly string[]> = [
  ['none', 'ok', 'debug'],
  ['info', 'informational', 'information', 'notice', 'low', 'p5', 'sev5', '5'],
  ['minor', 'p4', 'sev4', '4'],
  ['warning', 'warn', 'medium', 'moderate', 'average', 'p3', 'sev3', '3'],
  ['major', 'error', 'high', 'p2', 'sev2', '2'],
  ['critical', 'crit', 'fatal', 'emergency', 'disaster', 'urgent', 'blocker', 'page', 'p1', 'sev1', '1'],
];

/** How bad a severity's word is: the higher the worse, 0 for none; undefined for a word that nobody here knows. */
export function severityRank(severity: string): number | undefined {
  const word = severity.trim().toLowerCase();
  const rank = WORDS.findIndex((words) => words.includes(word));
  return word === '' ? 0 : rank === -1 ? undefined : rank;
}

/** Whether the first is worse than the second, as far as both can be compared. */
export function isWorse(one: string, other: string): boolean {
  const [a, b] = [severityRank(one), severityRank(other)];
  return a !== undefined && b !== undefined && a > b;
}
