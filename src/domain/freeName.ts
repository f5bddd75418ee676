/** `name`, or the first of "name-1", "name-2" … that is not taken (compared without case, as Grafana does). */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const candidates = [name, ...Array.from({ length: taken.length }, (_, index) => `${name}-${index + 1}`)];
  return candidates.find((candidate) => !used.has(candidate.toLowerCase())) ?? `${name}-${taken.length + 1}`;
}
