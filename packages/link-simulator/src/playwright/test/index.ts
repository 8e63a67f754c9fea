export { expect, type LinkFixtures, type LinkOptions, test } from './test.ts'
