import { sqliteFile } from '../testing/sqliteDatabases.ts'
import { sqlStoreTests } from '../testing/sqlStoreTests.ts'

sqlStoreTests(sqliteFile)
