export type ThemeName = 'dark' | 'light';

/** The theme of this page: `?theme=`, else the person's preference, else dark. */
export function chosenTheme(search: string, preference: string): ThemeName {
  const wish = new URLSearchParams(search).get('theme') ?? preference;
  return wish === 'light' ? 'light' : 'dark';
}
