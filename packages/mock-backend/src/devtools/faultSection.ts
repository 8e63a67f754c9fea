import type { Fault } from '../control/Fault.ts'
import type { MockSection, MockTools, NamedFault } from './mockTab.ts'

type Waiting = Omit<Fault, 'body'>

/** Adds a fault for the next request that matches, by a button or a form. */
// oxlint-disable-next-line max-lines-per-function -- one section, drawn from top to bottom
export function faultSection({ make, steer }: MockTools, faults: readonly NamedFault[]): MockSection {
  const field = (label: string, input: HTMLElement) => make('label', {}, make('span', {}, label), input)
  const options = (...names: string[]) => names.map((name) => make('option', {}, name))
  const method = make('select', {}, ...options('any', 'GET', 'POST', 'PATCH', 'DELETE'))
  const path = make('input', { type: 'text', placeholder: '/bond' })
  const what = make('select', {}, ...Object.keys(kinds).map((name) => make('option', {}, name)))
  const times = make('input', { type: 'number', min: '1', value: '1' })

  const set = (fault: NamedFault) =>
    steer(
      async (control) => {
        if (fault.fault) await control.fail(fault.fault)
        if (fault.switches) await control.set(fault.switches)
      },
      { kind: 'fault', name: fault.name },
    )
  const setForm = (event: Event) => {
    event.preventDefault()
    const fault: Fault = {
      ...kinds[what.value],
      ...(method.value === 'any' ? {} : { method: method.value }),
      ...(path.value === '' ? {} : { path: path.value }),
      times: Number(times.value),
    }
    steer((control) => control.fail(fault), { kind: 'fault', name: null })
  }
  const waiting = make('ul', { 'aria-label': 'Faults that wait' })
  const clear = make('button', { type: 'button', onclick: () => steer((control) => control.clearFaults()) }, 'Clear')
  const none = make('p', {}, 'No fault waits.')
  const shown = make('div', { role: 'group', 'aria-label': 'Waiting' }, none)
  const element = make(
    'section',
    { 'aria-label': 'Faults' },
    make('h3', {}, 'Faults'),
    ...(faults.length > 0
      ? [
          make(
            'div',
            { role: 'group', 'aria-label': 'Named faults' },
            ...faults.map((fault) => make('button', { type: 'button', onclick: () => set(fault) }, fault.name)),
          ),
        ]
      : []),
    make(
      'form',
      { onsubmit: setForm, 'aria-label': 'A fault of your own' },
      field('Method', method),
      field('Path', path),
      field('What happens', what),
      field('Times', times),
      make('button', { type: 'submit' }, 'Set the fault'),
    ),
    shown,
  )
  let drawn = '[]'
  return {
    element,
    draw: (state) => {
      const seen = JSON.stringify(state.faults)
      if (seen === drawn) return
      drawn = seen
      waiting.replaceChildren(...state.faults.map((fault) => make('li', {}, textOf(fault, faults))))
      shown.replaceChildren(...(state.faults.length > 0 ? [waiting, clear] : [none]))
    },
  }
}

const kinds: Record<string, Fault> = {
  'answers 500': { status: 500 },
  'answers 422': { status: 422 },
  'answers 401': { status: 401 },
  'answers 429': { status: 429 },
  'loses the answer': { lose_answer: true },
  'waits 3 seconds': { delay_ms: 3000 },
  'gets it twice': { duplicate: true },
}

/** A waiting fault, by its name if it has one. */
function textOf(waiting: Waiting, known: readonly NamedFault[]): string {
  const named = known.find(({ fault }) => fault && isSame(fault, waiting))
  const name = named?.name ?? `${waiting.method ?? 'Any method'} ${waiting.path ?? 'anywhere'}: ${effectOf(waiting)}`
  return (waiting.times ?? 1) > 1 ? `${name} (${waiting.times} times)` : name
}

function effectOf({ status, lose_answer, delay_ms, duplicate }: Waiting): string {
  if (status !== undefined) return `answers ${status}`
  if (lose_answer) return 'loses the answer'
  return duplicate ? 'gets it twice' : `waits ${delay_ms ?? 0} ms`
}

/** Whether it is the same fault with another count. */
function isSame(fault: Fault, waiting: Waiting): boolean {
  return kindOf(fault) === kindOf(waiting)
}

function kindOf(fault: Fault): string {
  const told = Object.entries(fault).filter(([key]) => key !== 'times' && key !== 'body')
  return JSON.stringify(told.toSorted(([one], [other]) => one.localeCompare(other)))
}
