import type { PanelContext } from './PanelContext';

/** The most that the backend takes, and what it takes. */
const MAX = 128;
const NOT_TAKEN = /[^A-Za-z0-9._-]/g;

/** FNV-1a, 32 bits, as 8 hex digits: to tell texts apart, not to keep anything secret. */
function hash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const value = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  return value.toString(16).padStart(8, '0');
}

/**
 * What a ticket that is opened from a panel is about: this panel, for this customer. Copies of a repeated panel are told
 * apart by the values that they are repeated for. The same panel always gives the same text of at most 128 characters.
 */
export function panelFingerprint(panel: Pick<PanelContext, 'id' | 'dashboard' | 'scopedVars'>, customer: string) {
  const copy = Object.entries(panel.scopedVars).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = ['panel', panel.dashboard.uid, String(panel.id), customer];
  const exact = JSON.stringify([...parts, copy]);
  const plain = parts.map((part) => part.replace(NOT_TAKEN, '_'));
  const text = plain.join(':');
  const isExact = copy.length === 0 && text === parts.join(':') && text.length <= MAX;
  return isExact ? text : `${text.slice(0, MAX - 9)}:${hash(exact)}`;
}
