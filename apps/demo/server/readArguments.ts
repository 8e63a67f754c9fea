import { parseArgs } from 'node:util'

export interface DemoArguments {
  /** The requested port; undefined if there is none. */
  port: number | undefined
  /** The requested platform. */
  platform: string | undefined
  /** Whether the mock's own address is printed too, for tests. */
  tellsMock: boolean
}

/** Reads the command line, with `PORT` from the environment as the default. Throws with a message for the user. */
export function readArguments(args: readonly string[], env: { PORT?: string | undefined } = {}): DemoArguments {
  const { values } = parseArgs({
    // What a package manager passes through may begin with a bare `--`.
    args: args[0] === '--' ? args.slice(1) : [...args],
    options: {
      port: { type: 'string' },
      platform: { type: 'string' },
      'tell-mock': { type: 'boolean', default: false },
    },
  })
  return { port: toPort(values.port ?? env.PORT), platform: values.platform, tellsMock: values['tell-mock'] }
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`"${text}" is no port. Use a number from 0 to 65535; 0 takes a free one.`)
}
