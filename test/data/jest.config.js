import { jestBase } from '../support/jest-base.mjs';

export default { ...jestBase, testMatch: ['<rootDir>/test/data/**/*.test.ts'], testTimeout: 600_000, maxWorkers: 1 };
