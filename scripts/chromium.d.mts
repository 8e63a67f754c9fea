export function findChromium(env?: NodeJS.ProcessEnv): string | null
export function ensureChromium(log?: (line: string) => void): string
export function chromiumLaunch(): { executablePath?: string; args: string[] }
