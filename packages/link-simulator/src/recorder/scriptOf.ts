import type { FlowState } from '../flow/Flow.ts'
import type { ScenarioEnd } from '../scenarios/scenarios.ts'
import { quote } from './quote.ts'
import type { Step } from './Step.ts'

/** The steps as a TypeScript module: a function that repeats them, and returns how Link ended where it did. */
export function scriptOf(steps: readonly Step[], state: FlowState): string {
  const end = steps.some(({ verb }) => verb === null) ? null : endOf(state)
  const link = steps.some(({ verb }) => verb === 'timeOutAtBank') ? 'LinkDriver' : 'LinkVerbs'
  const types = end === null ? [link] : [link, 'ScenarioEnd']
  return [
    `import type { ${types.join(', ')} } from '@banklink/link-simulator'`,
    '',
    `/** Recorded in the link simulator${purposeOf(state)}. */`,
    `export async function walk(link: ${link}): Promise<${end === null ? 'void' : 'ScenarioEnd'}> {`,
    ...linesOf(steps, end).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n')
}

function linesOf(steps: readonly Step[], end: ScenarioEnd | null): readonly string[] {
  const lines = steps.map(({ text }) => text)
  if (end === null) return lines
  if (end.kind !== 'redirect') return [...lines, `return ${written(end)}`]
  // The address is another one each time, so it is what the last call returns.
  const last = lines.at(-1) ?? ''
  return [...lines.slice(0, -1), `const returnUri = ${last}`, "return { kind: 'redirect', returnUri }"]
}

function endOf({ pane, error }: FlowState): ScenarioEnd | null {
  if (pane.name !== 'closed') return null
  const { end } = pane
  if (end.kind === 'success') {
    return { kind: 'success', verificationStatus: end.accounts[0]?.verification_status ?? null }
  }
  if (end.kind === 'exit') return { kind: 'exit', errorCode: error?.error_code ?? null, status: end.status ?? '' }
  return end.kind === 'sentBack' ? { kind: 'redirect', returnUri: end.returnUri } : null
}

function written(end: ScenarioEnd): string {
  const fields = Object.entries(end).map(([key, value]) => `${key}: ${value === null ? 'null' : quote(value)}`)
  return `{ ${fields.join(', ')} }`
}

function purposeOf({ facts }: FlowState): string {
  return facts?.update ? `, with a link token in update mode: ${facts.update.need}` : ''
}
