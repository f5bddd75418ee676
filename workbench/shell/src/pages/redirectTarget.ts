/** Where to go after the login: only a path of this host, anything else is the start page. */
export function redirectTarget(wish: string | null | undefined): string {
  const isPath = wish !== null && wish !== undefined && /^\/(?![/\\])/.test(wish);
  return isPath && !wish.startsWith('/login') ? wish : '/';
}
