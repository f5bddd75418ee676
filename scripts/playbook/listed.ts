/** Longer lists are cut, with how many are left. */
const shown = 20;

/** A list for a terminal, below its title and behind an empty line; nothing where it is empty. */
export function listed(title: string, lines: readonly string[]): string[] {
  const left = lines.length - shown;
  return lines.length === 0
    ? []
    : [
        '',
        `${title} (${lines.length})`,
        ...lines.slice(0, shown).map((line) => `  ${line}`),
        ...(left > 0 ? [`  and ${left} more`] : []),
      ];
}
