// A process of its own: holds the lock of a SQLite file for a while.
import { DatabaseSync } from 'node:sqlite'

const [path, ms] = process.argv.slice(2)
const database = new DatabaseSync(path)
database.exec('BEGIN IMMEDIATE')
process.send('locked')
setTimeout(() => {
  database.exec('COMMIT')
  database.close()
  process.disconnect()
}, Number(ms))
