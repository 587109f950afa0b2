import { readdirSync, readFileSync } from 'node:fs'
import { type WorkerParts, workerFolder, workerPartsFile } from './compile/worker.ts'

/** The built Worker’s modules as miniflare takes them, the one that it starts with first. */
export const workerModules = () =>
  readdirSync(workerFolder)
    .sort((a, b) => Number(b === 'worker.js') - Number(a === 'worker.js'))
    .map((path) => ({ type: 'ESModule' as const, path, contents: moduleNamed(path) }))

/** A module’s text, by its name. */
export const moduleNamed = (name: string): string => readFileSync(`${workerFolder}/${name}`, 'utf8')

/** Which of them are loaded when, as the build has written it down. */
export const workerParts = (): WorkerParts => JSON.parse(readFileSync(workerPartsFile, 'utf8'))
