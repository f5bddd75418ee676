import { provisioningSnippet } from './provisioningSnippet';

it('indents the document below the secret that holds it', () => {
  expect(provisioningSnippet('version: 1\n\nconnections: []\n')).toBe(
    'secureJsonData:\n  setup: |\n    version: 1\n\n    connections: []'
  );
});
