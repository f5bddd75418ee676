import { expect, type APIRequestContext } from '@playwright/test';

import { items, members } from '../../scripts/members.ts';

/** One entry as the trail of its check holds it. */
export interface StoredEntry {
  check: string;
  state: string;
  act: string;
  by: string;
  detail: string;
}

/** All that the store holds of a round's checks; `round` is the address that `makeRound` answers. */
export async function storedEntries(request: APIRequestContext, round: string): Promise<StoredEntry[]> {
  const response = await request.get(round);
  expect(response.ok(), await response.text()).toBe(true);
  return items(members(await response.json())['checks'])
    .map(members)
    .flatMap(({ id, state, trail }) =>
      items(trail)
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
