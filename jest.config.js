// force timezone to UTC to allow tests to work regardless of local timezone
process.env.TZ = 'UTC';

const base = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

/** The scaffold compiles JSX to React.createElement; the build and the types use the automatic runtime. */
const [[transformer, options]] = Object.values(base.transform);
const jsc = { ...options.jsc, transform: { react: { runtime: 'automatic' } } };

const common = {
  // .mjs too: several of Grafana's dependencies have nothing else.
  transform: { '^.+\\.(mjs|[tj]sx?)$': [transformer, { ...options, jsc }] },
  transformIgnorePatterns: [
    nodeModulesToTransform([...grafanaESModules, 'react-data-grid', 'temporal-polyfill', 'temporal-utils']),
  ],
};

module.exports = {
  // Typing into a big form takes its time where two cores are shared.
  testTimeout: 90_000,
  projects: [
    {
      ...base,
      ...common,
      displayName: 'src',
      // The workbench, the tests in the browser and dist have package.json files or tests of their own.
      roots: ['<rootDir>/src'],
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
    },
    { ...common, displayName: 'build', testEnvironment: 'node', roots: ['<rootDir>/build'] },
  ],
};
