const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The number of the item to which a key leads from another one of so many; undefined where it leads nowhere. */
export function nextAt(key: string, at: number, number: number): number | undefined {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return number - 1;
    default: {
      const next = at + (STEPS[key] ?? 0);
      return next !== at && next >= 0 && next < number ? next : undefined;
    }
  }
}
