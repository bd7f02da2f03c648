/** ESM-only packages that jest has to compile, since the tests run as CommonJS. */
const esmOnly = ['preact', 'preact-render-to-string', 'temporal-polyfill', 'temporal-utils', 'numfmt', '@odoo/owl', 'big.js'];

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.ORDERSHEET_TEST_DATA ? [] : ['<rootDir>/test/data/'])],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  transform: {
    '\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/build-once.mjs',
  maxWorkers: 2,
};
