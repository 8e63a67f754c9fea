import { parseArgs } from 'node:util'

export const usage = `Usage: banklink-doctor <address of the running app> [--gateway /api/banklink] [--return /bank-return]

Looks at the app as a browser meets it and prints a line for each thing: the kit's styles and their order, the
Content Security Policy, the page that banks lead back to, the gateway, the server's clock, versions and copies of
the packages in this folder. Ends with 1 where something is wrong. Sends no cookie and no credential.`

/** The command's arguments. Throws an error with a message for the developer if one is invalid. */
export function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      gateway: { type: 'string', default: '/api/banklink' },
      return: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const [address, ...rest] = positionals
  if (values.help) return null
  if (!address || rest.length > 0 || !/^https?:/.test(address) || !URL.canParse(address)) {
    throw new Error(`The address of the running app is missing, such as http://localhost:3000\n\n${usage}`)
  }
  return { url: new URL(address), gateway: values.gateway, returnPath: values.return ?? null }
}
