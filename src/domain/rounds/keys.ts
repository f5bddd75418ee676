/** What a key does in a list of checks. */
export type KeyCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'done'
  | 'problem'
  | 'skip'
  | 'not-applicable'
  | 'evidence'
  | 'start'
  | 'correct'
  | 'ticket'
  | 'snooze'
  | 'sign'
  | 'select'
  | 'bulk'
  | 'close'
  | 'help';

interface KeyLine {
  command: KeyCommand;
  /** As `KeyboardEvent.key` names them; the first is the one that is shown. */
  keys: readonly [string, ...string[]];
  /** Whether it records something, so that it is only for those who may. */
  acts: boolean;
}

/** All keys, in the order in which they are explained. */
export const KEY_LINES: readonly KeyLine[] = [
  { command: 'next', keys: ['j', 'ArrowDown'], acts: false },
  { command: 'previous', keys: ['k', 'ArrowUp'], acts: false },
  { command: 'first', keys: ['Home'], acts: false },
  { command: 'last', keys: ['End'], acts: false },
  { command: 'open', keys: ['Enter'], acts: false },
  { command: 'done', keys: ['d'], acts: true },
  { command: 'problem', keys: ['p'], acts: true },
  { command: 'skip', keys: ['s'], acts: true },
  { command: 'not-applicable', keys: ['n'], acts: true },
  { command: 'evidence', keys: ['e'], acts: true },
  { command: 'start', keys: ['w'], acts: true },
  { command: 'correct', keys: ['c'], acts: true },
  { command: 'ticket', keys: ['o'], acts: true },
  { command: 'snooze', keys: ['z'], acts: true },
  { command: 'sign', keys: ['g'], acts: true },
  { command: 'select', keys: ['x', ' '], acts: true },
  { command: 'bulk', keys: ['b'], acts: true },
  { command: 'close', keys: ['Escape'], acts: false },
  { command: 'help', keys: ['?'], acts: false },
];

const BY_KEY: ReadonlyMap<string, KeyLine> = new Map(
  KEY_LINES.flatMap((line) => line.keys.map((key) => [key, line] as const))
);

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What a press means; undefined where it is not ours, such as a shortcut of the browser or an act that is not allowed. */
export function keyCommand(press: Press, mayAct: boolean): KeyCommand | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return undefined;
  }
  // Caps Lock must not stop a round.
  const line = BY_KEY.get(press.key) ?? BY_KEY.get(press.key.toLowerCase());
  return line === undefined || (line.acts && !mayAct) ? undefined : line.command;
}
