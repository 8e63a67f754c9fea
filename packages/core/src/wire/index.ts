export {
  type AnswerSchema,
  accountPageAnswer,
  capabilitiesAnswer,
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
