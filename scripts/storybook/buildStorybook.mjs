import { join } from 'node:path'
import spawn from 'cross-spawn'

/** Builds Storybook as static files into a folder. Throws where that fails. */
export function buildStorybook(root, folder) {
  const { status, error } = spawn.sync(
    join(root, 'node_modules', '.bin', 'storybook'),
    ['build', '--quiet', '--disable-telemetry', '--output-dir', folder],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  if (error) throw error
  if (status !== 0) throw new Error('Storybook could not be built.')
}
