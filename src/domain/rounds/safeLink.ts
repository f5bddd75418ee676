/** The address if a browser may follow it: http or https, without credentials; empty otherwise. */
export function safeLink(address: string): string {
  try {
    const { protocol, username, password } = new URL(address);
    return (protocol === 'https:' || protocol === 'http:') && username + password === '' ? address : '';
  } catch {
    return '';
  }
}
