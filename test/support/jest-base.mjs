import { fileURLToPath } from 'node:url';

/** Packages that are ESM only; the tests run as CommonJS, so they are compiled on the way. */
const esmOnly = ['preact', 'preact-render-to-string', 'numfmt', '@odoo/owl', 'big.js'];

/** What both test runs share: `npm test`, and `npm run test:data` over the folder of real order files. */
export const jestBase = {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
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
  globalSetup: '<rootDir>/test/support/test-run.mjs',
  globalTeardown: '<rootDir>/test/support/test-run-end.mjs',
  reporters: ['default', '<rootDir>/test/support/plain-summary-reporter.mjs'],
  maxWorkers: 2,
  // For machines that are busy with something else; no test asserts a time.
  testTimeout: 120_000,
};
