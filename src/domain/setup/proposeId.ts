export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** An id made from a name ("ACME S.p.A." gives "acme-s-p-a"), different from all that are taken; empty for an empty name. */
export function proposeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 58)
    .replace(/-+$/, '');
  if (plain === '' || !taken.includes(plain)) {
    return plain;
  }
  const free = Array.from({ length: taken.length + 1 }, (_, index) => `${plain}-${index + 2}`);
  return free.find((id) => !taken.includes(id)) ?? plain;
}
