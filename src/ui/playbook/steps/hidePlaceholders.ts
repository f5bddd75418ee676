const PLACEHOLDER = /\{\{\s*\$?labels\.([A-Za-z_]\w*)\s*\}\}|\$\{__(?:from|to)\}/g;

/** Characters that no text needs, around the number of a placeholder. */
const [OPEN, CLOSE, BOX] = ['\uE001', '\uE002', '\uE003'];
const RESERVED = /[\uE001-\uE003]/g;

/** Stands where Markdown has a box to tick. */
export const BOX_MARK = BOX;

interface Placeholder {
  /** As it was written. */
  text: string;
  /** The label's name; undefined for a time. */
  label: string | undefined;
}

interface Hidden {
  text: string;
  placeholders: readonly Placeholder[];
}

/**
 * Puts a mark in the place of every placeholder, before Markdown is read: so what a label says can never become a part
 * of the Markdown, and a placeholder with spaces in it does not end an address.
 */
export function hidePlaceholders(markdown: string): Hidden {
  const placeholders: Placeholder[] = [];
  const text = markdown.replace(RESERVED, '').replace(PLACEHOLDER, (found, label?: string) => {
    placeholders.push({ text: found, label });
    return `${OPEN}${placeholders.length - 1}${CLOSE}`;
  });
  return { text, placeholders };
}

/** A text taken apart at its marks: what was written, and the placeholders between. */
export function splitAtMarks(text: string, placeholders: readonly Placeholder[]): Array<string | Placeholder> {
  return text.split(/\uE001(\d+)\uE002/).flatMap((part, index): Array<string | Placeholder> => {
    const found = index % 2 === 0 ? part : placeholders[Number(part)];
    return found === undefined || found === '' ? [] : [found];
  });
}

/** An address as it was written; Markdown has escaped the marks in it. */
export function unhideAddress(address: string, placeholders: readonly Placeholder[]): string {
  return address
    .replace(/%EE%80%81(\d+)%EE%80%82/gi, `${OPEN}$1${CLOSE}`)
    .replace(/\uE001(\d+)\uE002/g, (_, index: string) => placeholders[Number(index)]?.text ?? '');
}
