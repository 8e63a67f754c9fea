import { createLinkSimulator } from '../createLinkSimulator.ts'
import { type ScriptPlace, scriptOptions } from './scriptOptions.ts'

// Stands where Plaid's own script stands: whoever loads it finds `window.Plaid` afterwards.
const place: ScriptPlace = { script: document.currentScript, given: globalThis }
Object.assign(globalThis, { Plaid: createLinkSimulator(scriptOptions(place)).Plaid })
