export { expectClean } from './expectClean.ts'
export { type ProcessOptions, type StartedProcess, startProcess } from './startProcess.ts'
export { type WatchOptions, watchForWrongs } from './watchForWrongs.ts'
export { webview } from './webview.ts'
