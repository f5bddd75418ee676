const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Finds the items whose text holds every word, in any order, whatever their case and accents; no word finds all of them.
 * The texts are made once, so that one search serves whatever is typed.
 */
export function wordSearch<Item>(items: readonly Item[], textOf: (item: Item) => string): (words: string) => Item[] {
  const texts = items.map((item) => ({ item, text: plain(textOf(item)) }));
  return (words) => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    return texts.filter(({ text }) => wanted.every((word) => text.includes(word))).map(({ item }) => item);
  };
}
