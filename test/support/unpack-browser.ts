import { executable } from './browser-path.ts'

/** Unpacks the browser before any test file runs: two that did so at once would start half of one. */
export async function setup(): Promise<void> {
  await executable()
}
