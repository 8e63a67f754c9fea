import type { UserConfig } from 'tsdown'

/** How every package is built: ESM with declarations beside, one output file per source file, checked as published. */
export const shared = {
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  unbundle: true, // each file keeps its own 'use client'
  dts: true,
  sourcemap: true,
  tsconfig: 'tsconfig.build.json',
  inputOptions: { checks: { moduleLevelDirective: false } }, // a false alarm: the directive is kept
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
} satisfies UserConfig
