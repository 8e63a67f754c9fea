import { buildWebApp } from '../server/buildWebApp.ts'

/** Builds the web app before the first worker starts a server of it. */
export default function buildOnce(): Promise<void> {
  return buildWebApp()
}
