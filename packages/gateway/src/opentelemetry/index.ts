export {
  type OpenTelemetryHooks,
  type OpenTelemetryHooksOptions,
  openTelemetryHooks,
  type TelemetrySpan,
} from './openTelemetryHooks.ts'
