export { type BondProcessorPlatformOptions, bondProcessorPlatform } from '../platforms/bondProcessorPlatform.ts'
