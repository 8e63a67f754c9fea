export {
  accountPageAnswer,
  capabilitiesAnswer,
  followedAnswer,
  linkedAccountAnswer,
  linkTokenAnswer,
  stepAnswer,
} from './answers.ts'
export { type Problem, parseProblem } from './problem.ts'
export type { Reader } from './Reader.ts'
export {
  abandonRequest,
  accountNumbersRequest,
  beginRequest,
  completeRequest,
  followRequest,
  updateRequest,
} from './requests.ts'
export { routes } from './routes.ts'
