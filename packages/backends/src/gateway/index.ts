export { type GatewayBackendOptions, gatewayBackend } from './gatewayBackend.ts'
