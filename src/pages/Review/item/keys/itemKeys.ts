import { FEEDBACK, type Feedback } from '../../../../domain/review/acts/ReviewAct';

/** What a key does on the screen of one item. */
export type ItemCommand = 'next' | 'previous' | 'ack' | 'close' | 'ticket' | 'help' | 'back' | Feedback;

export interface ItemKeyLine {
  command: ItemCommand;
  /** As `KeyboardEvent.key` names them. */
  keys: readonly [string, ...string[]];
  /** Whether it records something, so that it is only for those who may. */
  acts: boolean;
}

/** All keys, in the order in which they are explained. */
export const ITEM_KEYS: readonly ItemKeyLine[] = [
  { command: 'next', keys: ['n'], acts: false },
  { command: 'previous', keys: ['p'], acts: false },
  ...FEEDBACK.map((command, index): ItemKeyLine => ({ command, keys: [String(index + 1)], acts: true })),
  { command: 'ack', keys: ['a'], acts: true },
  { command: 'close', keys: ['c'], acts: true },
  { command: 'ticket', keys: ['t'], acts: true },
  { command: 'back', keys: ['Escape'], acts: false },
  { command: 'help', keys: ['?'], acts: false },
];

const BY_KEY: ReadonlyMap<string, ItemKeyLine> = new Map(
  ITEM_KEYS.flatMap((line) => line.keys.map((key) => [key, line] as const))
);

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/**
 * What a press means; undefined where it is not ours: a shortcut of the browser, an act that is not allowed, or one that
 * a key held down would do again and again.
 */
export function itemCommand(press: Press, mayAct: boolean): ItemCommand | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return undefined;
  }
  // Caps Lock must not stop a meeting.
  const line = BY_KEY.get(press.key) ?? BY_KEY.get(press.key.toLowerCase());
  return line === undefined || (line.acts && (!mayAct || press.repeat)) ? undefined : line.command;
}

export const isFeedback = (command: ItemCommand): command is Feedback => FEEDBACK.some((one) => one === command);
