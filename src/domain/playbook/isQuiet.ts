/** Whether an instance's state, with a reason in brackets or without, is one in which nothing is wrong. */
export const isQuiet = (state: string): boolean =>
  ['', 'normal', 'inactive'].includes((state.split('(')[0] ?? '').trim().toLowerCase());
