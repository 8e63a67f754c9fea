import { parseArgs } from 'node:util'

export const usage = `Usage: banklink-mock-backend [--port 4010] [--host 127.0.0.1] [--seed banklink]

Serves Bond and the part of Plaid behind it, in memory. Open the address to see what is there.

  --port   where to listen; 0 takes a free port (default 0)
  --host   which address to listen on (default 127.0.0.1)
  --seed   the same seed gives the same ids and credentials (default banklink)
  --help   shows this text`

export interface CliArguments {
  help: boolean
  server: { port: number; host?: string; seed?: string }
}

/** Reads the command line. Throws an error with a message for the person where it can't be read. */
export function readArguments(args: readonly string[]): CliArguments {
  const { values } = parseArgs({ args: [...args], options, strict: true })
  return {
    help: values.help,
    server: {
      port: readPort(values.port),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.seed === undefined ? {} : { seed: values.seed }),
    },
  }
}

const options = {
  port: { type: 'string', short: 'p', default: '0' },
  host: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new RangeError(`"${text}" is no port. Give a number from 0 to 65535.`)
}
