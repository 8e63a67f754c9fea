export {
  type AnswerSchema,
  accountPageAnswer,
  capabilitiesAnswer,
  followedAnswer,
  linkedAccountAnswer,
  linkTokenAnswer,
  stepAnswer,
} from './answers.ts'
export { type Problem, parseProblem } from './problem.ts'
export {
  abandonRequest,
  accountNumbersRequest,
  beginRequest,
  completeRequest,
  followRequest,
  updateRequest,
} from './requests.ts'
export { routes } from './routes.ts'
