export { type LinkFixtures, test } from './test.ts'
