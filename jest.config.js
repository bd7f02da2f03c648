import { jestBase } from './test/support/jest-base.mjs';

export default { ...jestBase, testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/data/'] };
