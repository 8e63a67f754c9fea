import type { LinkSimulator } from '../LinkSimulator.ts'
import { createElementMaker, type Make } from '../panel/createElementMaker.ts'
import { createScriptField, type ScriptField } from '../recorder/createScriptField.ts'
import type { HandlerRecord } from '../sdk/HandlerRecord.ts'
import { createPlayer, type Player } from './createPlayer.ts'
import type { DevtoolsTab } from './DevtoolsTab.ts'
import { plays } from './plays.ts'

/**
 * A tab that controls a simulator: the scenario to play when Link opens next, the script of the latest walk, failures
 * of Plaid's script, and the state of its handlers. In plain HTML, without a framework.
 *
 * @example
 * const tabs = [simulatorTab(simulator)] // once, outside of any component
 * <BanklinkDevtools tabs={tabs} />
 */
export function simulatorTab(simulator: LinkSimulator): DevtoolsTab {
  // What was asked to be played is played also where the panel is closed meanwhile.
  const player = createPlayer(simulator)
  return {
    id: 'link-simulator',
    title: 'Simulator',
    mount: (element) => {
      const make = createElementMaker(element.ownerDocument)
      const play = playSection(make, player)
      const recorder = createScriptField(make, simulator.recording)
      const handlers = handlerSection(make, simulator)
      element.append(play.section, recorderSection(make, recorder), breakSection(make, simulator), handlers.section)
      const timer = setInterval(() => {
        recorder.draw()
        handlers.draw()
      }, 500)
      return () => {
        clearInterval(timer)
        play.forget()
        element.replaceChildren()
      }
    },
  }
}

/** The section that plays a scenario and shows its result. */
function playSection(make: Make, player: Player): { section: HTMLElement; forget: () => void } {
  const status = make('p', { role: 'status' }, player.text())
  const forget = player.subscribe(() => status.replaceChildren(player.text()))
  const groups = Object.entries(plays()).map(([label, found]) =>
    make(
      'optgroup',
      { label },
      ...Object.keys(found).map((name) => make('option', { value: name, selected: name === 'instantSuccess' }, name)),
    ),
  )
  const choice = make('select', {}, ...groups)
  const scenarioOf = (name: string) => Object.values(plays()).find((found) => Object.hasOwn(found, name))?.[name]
  const play = () => {
    const scenario = scenarioOf(choice.value)
    if (scenario) void player.play(choice.value, scenario)
  }
  const section = make(
    'section',
    { 'aria-label': 'Next opening' },
    make('h3', {}, 'Next opening'),
    make('p', {}, 'Plays it in the Link that is open, or that opens next, as a person would.'),
    make('label', {}, make('span', {}, 'Scenario'), choice),
    make(
      'div',
      { role: 'group', 'aria-label': 'Next opening' },
      make('button', { type: 'button', onclick: play }, 'Play at the next opening'),
      make('button', { type: 'button', onclick: player.stop }, 'Leave it to the person'),
    ),
    status,
  )
  return { section, forget }
}

/** The latest walk through Link, to copy into a test. */
function recorderSection(make: Make, { elements }: ScriptField): HTMLElement {
  return make(
    'section',
    { 'aria-label': 'Recorder' },
    make('h3', {}, 'Recorder'),
    make('p', {}, 'The latest walk through Link, as a script for the driver.'),
    ...elements,
  )
}

function breakSection(make: Make, { breakNext }: LinkSimulator): HTMLElement {
  const status = make('p', { role: 'status' })
  const button = (call: 'create' | 'open', label: string, told: string) =>
    make(
      'button',
      {
        type: 'button',
        onclick: () => {
          breakNext(call)
          status.replaceChildren(told)
        },
      },
      label,
    )
  return make(
    'section',
    { 'aria-label': 'Plaid’s script' },
    make('h3', {}, 'Plaid’s script'),
    make(
      'div',
      { role: 'group', 'aria-label': 'Plaid’s script' },
      button('create', 'Break the next create', 'The next Plaid.create throws.'),
      button('open', 'Break the next open', 'The next open shows nothing.'),
    ),
    status,
  )
}

function handlerSection(make: Make, simulator: LinkSimulator): { section: HTMLElement; draw: () => void } {
  const rows = make('tbody')
  let drawn = ''
  const draw = () => {
    const handlers = simulator.handlers()
    const seen = JSON.stringify(handlers)
    if (seen === drawn) return
    drawn = seen
    rows.replaceChildren(
      ...handlers.map((handler, index) => handlerRow(make, { handler, number: index + 1 })).toReversed(),
    )
  }
  const heads = ['Handler', 'State', 'Opened', 'Token'].map((name) => make('th', { scope: 'col' }, name))
  const section = make(
    'section',
    { 'aria-label': 'Handlers' },
    make('h3', {}, 'Handlers'),
    make('table', { 'aria-label': 'Handlers' }, make('thead', {}, make('tr', {}, ...heads)), rows),
  )
  draw()
  return { section, draw }
}

function handlerRow(make: Make, { handler, number }: { handler: HandlerRecord; number: number }): HTMLElement {
  const { isDestroyed, isOpen, isEmbedded, timesOpened, hasToken } = handler
  const state = isDestroyed ? 'destroyed' : isOpen ? 'open' : 'there'
  const cells = [`${number}${isEmbedded ? ', embedded' : ''}`, state, `${timesOpened} times`, hasToken ? 'yes' : 'none']
  return make('tr', {}, ...cells.map((text) => make('td', {}, text)))
}
