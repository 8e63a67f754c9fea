import { fork } from 'node:child_process'
import { once } from 'node:events'
import { databaseKinds, memory } from '../../packages/gateway/src/testing/attack/AttackStore.ts'
import { targets } from '../../packages/gateway/src/testing/attack/AttackTarget.ts'

/**
 * Runs the suites of attacks to their full length, each platform in a process of its own.
 *
 * @returns `{ stores, platforms, requests, histories, crashes, problems }`, each suite as its count and what was found
 */
export async function runAttacks({ requests, histories }, say) {
  const stores = [memory, ...databaseKinds().kinds].map(({ name }) => name)
  const platforms = targets.map(({ name }) => name)
  const suites = { requests: nothingYet(), histories: nothingYet(), crashes: nothingYet() }
  const problems = []
  const add = ({ suite, count, found, run }) => {
    suites[suite].count += count
    for (const name of looked) suites[suite][name] += found[name]
    if (looked.some((name) => found[name] > 0)) problems.push(`${run.join(', ')}: ${JSON.stringify(found)}`)
  }
  await Promise.all(
    platforms.map(async (platform, at) => {
      const file = new URL('attackPlatform.mjs', import.meta.url)
      const child = fork(file, [at, requests, histories].map(String))
      child.on('message', add)
      const [status] = await once(child, 'exit')
      if (status !== 0) problems.push(`The attacks on ${platform} broke off.`)
      say(`attacked: ${platform}`)
    }),
  )
  say(JSON.stringify(suites))
  return { stores, platforms, ...suites, problems }
}

const looked = ['leaks', 'crossings', 'doubles', 'lost', 'failures']

function nothingYet() {
  return { count: 0, leaks: 0, crossings: 0, doubles: 0, lost: 0, failures: 0 }
}
