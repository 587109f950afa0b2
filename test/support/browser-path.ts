import { existsSync } from 'node:fs'
import packaged from '@sparticuz/chromium'

/** Where the browser is; the npm-packaged one is unpacked first. */
export async function executable(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  if (process.platform === 'linux') return packaged.executablePath()
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ]
  const found = installed.find((path) => existsSync(path))
  if (!found) throw new Error('No browser here: set CHROMIUM_PATH to a Chrome or Chromium.')
  return found
}
