import type { Recorder } from '../recorder/createRecorder.ts'
import { createScriptField } from '../recorder/createScriptField.ts'
import { createElementMaker } from './createElementMaker.ts'
import { createFrame } from './createFrame.ts'

/** A box in a corner of the page, over Link too, that shows the script of the latest walk. The answer takes it away. */
export function createRecorderBox(recorder: Recorder): () => void {
  let stop = () => {}
  const frame = createFrame({
    parent: document.body,
    id: 'link-simulator-recorder',
    title: 'Plaid Link simulator, recorder',
    onDocument: (framed) => {
      stop()
      const make = createElementMaker(framed)
      const summary = make('summary', {})
      const field = createScriptField(make, recorder.script)
      const draw = () => {
        summary.replaceChildren(labelOf(recorder.length()))
        field.draw()
      }
      const box: HTMLDetailsElement = make(
        'details',
        {
          class: 'recorder',
          ontoggle: () => Object.assign(frame.style, { height: box.open ? openHeight : shutHeight }),
        },
        summary,
        ...field.elements,
      )
      framed.body.replaceChildren(box)
      draw()
      stop = recorder.subscribe(draw)
    },
  })
  Object.assign(frame.style, inCorner)
  return () => {
    stop()
    frame.remove()
  }
}

function labelOf(steps: number): string {
  return `Recorder · ${steps} ${steps === 1 ? 'step' : 'steps'}`
}

const shutHeight = '44px'
const openHeight = '330px'

const inCorner = {
  position: 'fixed',
  left: '8px',
  bottom: '8px',
  width: 'min(440px, calc(100% - 16px))',
  height: shutHeight,
  border: '0',
  zIndex: '9999999999', // as Link, which comes before it
  colorScheme: 'light',
}
