import { expect, type APIRequestContext } from '@playwright/test';

/** One entry as the trail of its check holds it. */
export interface StoredEntry {
  check: string;
  state: string;
  act: string;
  by: string;
  detail: string;
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** All that the store holds of a round's checks; `round` is the address that `makeRound` answers. */
export async function storedEntries(request: APIRequestContext, round: string): Promise<StoredEntry[]> {
  const response = await request.get(round);
  expect(response.ok(), await response.text()).toBe(true);
  return list(members(await response.json())['checks'])
    .map(members)
    .flatMap(({ id, state, trail }) =>
      list(trail)
        .map(members)
        .map(({ act, by, text, reason, evidence }) => {
          const { text: note, number, url } = members(evidence);
          const detail = [note, number, url, text, reason].filter((part) => part !== undefined && part !== '');
          return {
            ...{ check: String(id), state: String(state), act: String(act), by: String(by) },
            detail: detail.join(' · '),
          };
        })
    );
}
