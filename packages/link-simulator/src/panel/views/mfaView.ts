import type { Question } from '../../sandbox/mfa.ts'
import type { View, ViewTools } from '../View.ts'

export const mfaView: View<'mfa'> = (tools, { challenge, refusal }) => {
  const { make, send, state } = tools
  const fields = challenge.questions.map((question, index) => field(tools, question, `answer-${index}`))
  const submit = (event: Event) => {
    event.preventDefault()
    send({ type: 'answerMfa', answers: fields.map(({ answer }) => answer()) })
  }
  return {
    heading: headings[challenge.kind],
    body: [
      make('p', { class: 'intro' }, `${state.institution?.name ?? 'Your bank'} needs to confirm it’s you.`),
      ...(refusal
        ? [make('p', { class: 'alert', role: 'alert' }, refusal.display_message ?? refusal.error_message)]
        : []),
      make('form', { id: 'mfa', onsubmit: submit }, ...fields.map(({ element }) => element)),
      ...hint(tools, challenge.questions),
    ],
    actions: [make('button', { type: 'submit', form: 'mfa', class: 'primary' }, 'Continue')],
  }
}

const headings = {
  device: 'Get a code',
  code: 'Enter the code',
  questions: 'Answer to go on',
  selections: 'Choose the right answers',
} as const

interface Field {
  element: HTMLElement
  answer: () => string
}

function field({ make }: ViewTools, { prompt, options }: Question, name: string): Field {
  if (options === null) {
    const input = make('input', { type: 'text', name, autocomplete: 'off', spellcheck: 'false', required: true })
    const element = make('label', { class: 'field' }, make('span', {}, prompt), input)
    return { element, answer: () => input.value.trim() }
  }
  const radios = options.map((value) => make('input', { type: 'radio', name, value, required: true }))
  const element = make(
    'fieldset',
    { class: 'options' },
    make('legend', {}, prompt),
    ...radios.map((radio) => make('label', { class: 'option' }, make('strong', {}, radio.value), radio)),
  )
  return { element, answer: () => radios.find(({ checked }) => checked)?.value ?? '' }
}

function hint({ make }: ViewTools, questions: readonly Question[]): Node[] {
  const right = questions.flatMap(({ right: answer }) => (answer === null ? [] : [answer]))
  if (right.length === 0) return []
  const codes = right.flatMap((answer, index) => [...(index > 0 ? [', '] : []), make('code', {}, answer)])
  return [make('p', { class: 'hint' }, right.length > 1 ? 'Sandbox answers: ' : 'Sandbox answer: ', ...codes)]
}
