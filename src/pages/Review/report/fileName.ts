/** A name that every file system takes: "review-ACME-2026-11-16-2026-11-22.md". */
export function fileName(customer: string, { from, to }: { from: string; to: string }, ending: 'md' | 'csv'): string {
  const who = customer
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `review-${who === '' ? 'all' : who}-${from}-${to}.${ending}`;
}
