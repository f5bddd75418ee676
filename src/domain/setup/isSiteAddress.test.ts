import { isSiteAddress } from './isSiteAddress';

describe('isSiteAddress', () => {
  it.each(['https://acme.atlassian.net', 'http://127.0.0.1:8081', 'https://host/jira/', 'https://[::1]:8080/x'])(
    'takes %s',
    (text) => expect(isSiteAddress(text)).toBe(true)
  );

  it.each([
    '',
    'acme.atlassian.net',
    'ftp://acme.example',
    'javascript:alert(1)',
    'https://user:pass@acme.example',
    'https://acme.example@evil.example',
    'https://acme.example/?a=1',
    'https://acme.example/#x',
    'https://acme.example/a/../b',
    'https://acme.example/%2e%2e/b',
    'https:\\\\acme.example',
    'https://acme.example/\u0000',
    'https://acme .example',
    'https://acme.example/\r\nX: y',
  ])('refuses %j', (text) => expect(isSiteAddress(text)).toBe(false));
});
