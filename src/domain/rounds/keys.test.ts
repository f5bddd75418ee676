import { keyCommand, KEY_LINES } from './keys';

const press = (key: string, changed = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...changed });

describe('the keys of a list of checks', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['d', 'done'],
    ['D', 'done'],
    ['p', 'problem'],
    ['s', 'skip'],
    ['n', 'not-applicable'],
    ['e', 'evidence'],
    ['o', 'ticket'],
    ['c', 'correct'],
    [' ', 'select'],
    ['Enter', 'open'],
    ['Escape', 'close'],
    ['?', 'help'],
    ['q', undefined],
    ['Tab', undefined],
  ])('%s is %s', (key, command) => {
    expect(keyCommand(press(key), true)).toBe(command);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves the browser its own, with %s', (modifier) => {
    expect(keyCommand(press('p', { [modifier]: true }), true)).toBeUndefined();
  });

  it('moves and explains for those who only look, and records nothing', () => {
    const known = KEY_LINES.flatMap(({ keys }) => keys).filter((key) => keyCommand(press(key), false) !== undefined);
    expect(known).toEqual(['j', 'ArrowDown', 'k', 'ArrowUp', 'Home', 'End', 'Enter', 'Escape', '?']);
  });

  it('has no key that means two things', () => {
    const keys = KEY_LINES.flatMap((line) => line.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
