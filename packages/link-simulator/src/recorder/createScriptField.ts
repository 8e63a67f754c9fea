import type { Make } from '../panel/createElementMaker.ts'

export interface ScriptField {
  /** To be put into the page, in this order. */
  elements: readonly HTMLElement[]
  /** Shows the newest script. */
  draw: () => void
}

/** A recorded script to read and to copy. */
export function createScriptField(make: Make, script: () => string | null): ScriptField {
  const field = make('textarea', { readonly: true, rows: '8', spellcheck: 'false', 'aria-label': 'Recorded script' })
  const status = make('p', { role: 'status' })
  const copy = async () => {
    try {
      await field.ownerDocument.defaultView?.navigator.clipboard.writeText(field.value)
      status.replaceChildren('Copied.')
    } catch {
      field.select()
      status.replaceChildren('This page may not copy. The script is selected: press Ctrl+C or ⌘C.')
    }
  }
  const button = make('button', { type: 'button', onclick: () => void copy() }, 'Copy the script')
  const draw = () => {
    const text = script()
    button.disabled = text === null
    const shown = text ?? 'Walk through Link, and each step is written down here.'
    if (field.value !== shown) field.value = shown
  }
  draw()
  return { elements: [field, button, status], draw }
}
