/**
 * Does something with every item, some of them at a time and in no order; ends with the first error, after which nothing
 * new is begun.
 */
export async function eachLimited<Item>(
  items: readonly Item[],
  limit: number,
  act: (item: Item) => Promise<void>
): Promise<void> {
  const waiting = items.values();
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (hasFailed) {
        return;
      }
      try {
        await act(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
