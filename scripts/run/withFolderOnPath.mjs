import { delimiter } from 'node:path'

/**
 * Environment variables with a folder before all others on the PATH. Windows calls that variable `Path`; a second one
 * in another case would hide it.
 */
export function withFolderOnPath(env, folder) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [folder, env[name]].filter(Boolean).join(delimiter) }
}
