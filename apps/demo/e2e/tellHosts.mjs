import { subscribe } from 'node:diagnostics_channel'

// Loaded into the demo's server: tells the test which hosts it connects to, reached or not.
subscribe('net.client.socket', ({ socket }) => {
  socket.on('lookup', (_error, _address, _family, host) => process.send?.({ host }))
  socket.on('connectionAttempt', (host) => process.send?.({ host }))
})
process.channel?.unref()
