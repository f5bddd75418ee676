/** Which way imports may point; see CONTRIBUTING.md, "The map of the house". */
const testCode = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first reader.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no React, no Grafana and no HTTP.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: testCode },
      to: { pathNot: '^(src/domain/|node_modules/(zod|temporal-polyfill)/)' },
    },
    {
      name: 'api-below-query',
      comment: 'api speaks HTTP and knows the domain, nothing above it.',
      severity: 'error',
      from: { path: '^src/api/', pathNot: testCode },
      to: { path: '^src/', pathNot: '^src/(domain|api)/' },
    },
    {
      name: 'query-below-pages',
      severity: 'error',
      from: { path: '^src/query/', pathNot: testCode },
      to: { path: '^src/', pathNot: '^src/(domain|api|query)/' },
    },
    {
      name: 'ui-needs-only-domain',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: testCode },
      to: { path: '^src/', pathNot: '^src/(domain|ui)/' },
    },
    {
      name: 'pages-use-no-island',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/(panels|datasource)/' },
    },
    {
      name: 'review-above-others',
      comment: 'The review shows what other pages show, and none of them leans on it.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/', pathNot: '^src/pages/Review/' },
      to: { path: '^src/pages/Review/' },
    },
    {
      name: 'panels-are-islands',
      severity: 'error',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/(panels|pages|datasource)/', pathNot: '^src/panels/$1/' },
    },
    {
      name: 'datasource-is-an-island',
      severity: 'error',
      from: { path: '^src/datasource/' },
      to: { path: '^src/(panels|pages)/' },
    },
    {
      name: 'no-test-code',
      comment: 'Builders and fakes never ship.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/testing/|${testCode}` },
      to: { path: '^src/testing/' },
    },
    {
      name: 'plugin-knows-no-workshop',
      comment: 'Nothing that ships imports the workbench, the simulators, scripts or tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workbench|simulators|tests|bench|scripts)/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|#rt/|#i18n/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^workbench/shell/(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
