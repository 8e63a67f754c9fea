/** One screen of a bank's additional questions after the login. */
export interface Challenge {
  kind: 'device' | 'code' | 'questions' | 'selections'
  questions: readonly Question[]
}

export interface Question {
  prompt: string
  /** Null: the answer is typed. */
  options: readonly string[] | null
  /** Null: any of the options will do. */
  right: string | null
}

/** The code that every device gets in the Sandbox. */
export const deviceCode = '1234'

/**
 * What a Sandbox password makes the bank ask for, screen by screen; null for a password that asks for nothing.
 *
 * @see https://plaid.com/docs/sandbox/test-credentials/
 */
export function challengesOf(password: string): readonly Challenge[] | null {
  if (password === 'mfa_device') return [chooseDevice, enterCode]
  if (password === 'mfa_selections') return [yesOrNo]
  const questions = /^mfa_questions_([1-9])_([1-9])$/.exec(password)
  if (questions) return rounds(questions, questionRound)
  const selections = /^mfa_selections_([1-9])_([1-9])_([2-9])$/.exec(password)
  if (selections) return rounds(selections, selectionRound)
  return null
}

/** Whether every answer is right, given in the order of the questions. */
export function isAnswered({ questions }: Challenge, answers: readonly string[]): boolean {
  return questions.every(({ right, options }, index) => {
    const answer = answers[index]?.trim() ?? ''
    return right === null ? (options?.includes(answer) ?? false) : answer === right
  })
}

const chooseDevice: Challenge = {
  kind: 'device',
  questions: [{ prompt: 'Where should the code go?', options: ['Text to ••••4242', 'Call to ••••4242'], right: null }],
}

const enterCode: Challenge = {
  kind: 'code',
  questions: [{ prompt: 'Code', options: null, right: deviceCode }],
}

const yesOrNo: Challenge = {
  kind: 'selections',
  questions: [{ prompt: 'Have you banked here before?', options: ['Yes', 'No'], right: 'Yes' }],
}

type Round = (round: number, sizes: { questions: number; options: number }) => Challenge

function rounds([, count, questions, options]: RegExpExecArray, make: Round): readonly Challenge[] {
  const sizes = { questions: Number(questions), options: Number(options) }
  return Array.from({ length: Number(count) }, (_, round) => make(round, sizes))
}

// Plaid counts the questions from 0, and those with options from 1.
function questionRound(round: number, { questions }: { questions: number }): Challenge {
  return {
    kind: 'questions',
    questions: Array.from({ length: questions }, (_, index) => ({
      prompt: `Question ${index + 1} of round ${round + 1}`,
      options: null,
      right: `answer_${round}_${index}`,
    })),
  }
}

function selectionRound(round: number, { questions, options }: { questions: number; options: number }): Challenge {
  return {
    kind: 'selections',
    questions: Array.from({ length: questions }, (_, index) => {
      const answer = (option: number) => `answer_${round + 1}_${index + 1}_${option}`
      return {
        prompt: `Question ${index + 1} of round ${round + 1}`,
        options: Array.from({ length: options }, (_option, option) => answer(option)),
        right: answer(0),
      }
    }),
  }
}
