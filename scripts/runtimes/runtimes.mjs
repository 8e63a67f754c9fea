/**
 * The runtimes that the gateway is tested in; `docs/guides/mounting-the-gateway.md` names them.
 *
 * - `packages`: what npm installs for it, into a folder of its own
 * - `line`: what serves the app there
 */
export const runtimes = [
  ...['20.19.0', '22.23.3', '24.21.0'].map((version) => ({
    name: 'Node',
    version,
    packages: { node: version },
    line: ['node_modules/node/bin/node', 'node.mjs'],
  })),
  {
    name: 'Deno',
    version: '2.9.6',
    packages: { deno: '2.9.6' },
    line: ['node_modules/.bin/deno', 'run', '--allow-all', '--node-modules-dir=manual', '--no-config', 'deno.mjs'],
  },
  { name: 'Bun', version: '1.4.5', packages: { bun: '1.4.5' }, line: ['node_modules/.bin/bun', 'bun.mjs'] },
  {
    name: 'workerd',
    version: '1.20260730.1',
    packages: { miniflare: '4.20260730.0', esbuild: '0.28.2' },
    line: [process.execPath, 'workerd.mjs'],
  },
]

/** OpenTelemetry's SDK, which a brand may use next to the gateway; `docs/guides/production.md` names it. */
export const telemetry = {
  name: 'OpenTelemetry SDK',
  version: '3.1.1',
  packages: { '@opentelemetry/api': '1.10.0', '@opentelemetry/core': '3.1.1', '@opentelemetry/sdk-trace': '3.1.1' },
}
