const MAX_LENGTH = 50;

/** An id that says what it is for and that nobody has yet: small letters, digits and dashes. */
export function makeId(title: string, taken: readonly string[], fallback: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? fallback : plain;
  const numbered = Array.from({ length: taken.length + 1 }, (_, index) => `${base}-${index + 2}`);
  return [base, ...numbered].find((id) => !taken.includes(id)) ?? base;
}
