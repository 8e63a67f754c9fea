import ts from 'typescript'
import type { LinkVerbs } from '../driver/LinkDriver.ts'
import type { ScenarioEnd } from '../scenarios/scenarios.ts'

/** Runs a recorded script as it was written, its types taken off. */
export async function runScript(script: string, link: LinkVerbs): Promise<ScenarioEnd | void> {
  const { outputText } = ts.transpileModule(script, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  })
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`)
  return await (module as { walk: (given: LinkVerbs) => Promise<ScenarioEnd | void> }).walk(link)
}
