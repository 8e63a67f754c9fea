import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds Storybook as static files into a folder. Throws where that fails. */
export function buildStorybook(root, folder) {
  const { status } = spawnSync(
    join(root, 'node_modules', '.bin', 'storybook'),
    ['build', '--quiet', '--disable-telemetry', '--output-dir', folder],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error('Storybook could not be built.')
}
