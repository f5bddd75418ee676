import type { Grant } from './Grant';

export type GrantState = 'live' | 'revoked' | 'forbidden';

/** Revoked comes before forbidden: it is for good, while a set-up may allow again what it forbids. */
export function grantState({ revoked, live }: Pick<Grant, 'revoked' | 'live'>): GrantState {
  if (revoked !== null) {
    return 'revoked';
  }
  return live ? 'live' : 'forbidden';
}
