/** The lines of a provisioning file that hold a set-up document (YAML text), indented as they belong there. */
export function provisioningSnippet(yaml: string): string {
  const lines = yaml.trimEnd().split('\n');
  return ['secureJsonData:', '  setup: |', ...lines.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
}
