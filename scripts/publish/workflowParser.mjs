import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The parser that GitHub has for workflows. It imports JSON without an attribute, so it is bundled first. */
export async function loadWorkflowParser() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('@actions/workflow-parser'))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
