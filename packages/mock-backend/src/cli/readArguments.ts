import { parseArgs } from 'node:util'

export const usage = `Usage: banklink-mock-backend [--port 4010] [--host 127.0.0.1] [--seed banklink] [--latency 0]
         [--link-script link-initialize.js]

Serves Bond, Cybrid and Plaid, in memory. Open the address to see what is there.

  --port         where to listen; 0 takes a free port (default 0)
  --host         which address to listen on (default 127.0.0.1)
  --seed         the same seed gives the same ids and credentials (default banklink)
  --latency      how long every answer of a platform takes, in milliseconds (default 0)
  --link-script  the file of a stand-in for Plaid's script, to serve in its place
  --help         shows this text`

export interface CliArguments {
  help: boolean
  /** Null: none is served. */
  linkScript: string | null
  server: { port: number; host?: string; seed?: string; switches?: { latencyMs: number } }
}

/** Reads the command line. Throws an error with a message for the developer if it is invalid. */
export function readArguments(args: readonly string[]): CliArguments {
  const { values } = parseArgs({ args: [...args], options, strict: true })
  return {
    help: values.help,
    linkScript: values['link-script'] ?? null,
    server: {
      port: readPort(values.port),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.seed === undefined ? {} : { seed: values.seed }),
      ...(values.latency === undefined ? {} : { switches: { latencyMs: readLatency(values.latency) } }),
    },
  }
}

const options = {
  port: { type: 'string', short: 'p', default: '0' },
  host: { type: 'string' },
  seed: { type: 'string' },
  latency: { type: 'string' },
  'link-script': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new RangeError(`"${text}" is no port. Give a number from 0 to 65535.`)
}

function readLatency(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new RangeError(`"${text}" is no latency. Give a number of milliseconds.`)
}
