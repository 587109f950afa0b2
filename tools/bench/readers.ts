import type { Browser, CDPSession, Page } from 'playwright-core'
import { medians } from '../figures.ts'

/** What a reader of one page waits for: bytes, requests and milliseconds, medians of the runs. */
export type Wait = Record<'bytes' | 'requests' | 'answerable' | 'feedback' | 'blocking', number>

/** A quiz to measure: its address, what can be tapped to answer, and what then says whether that was right. */
export type Site = { url: string; option: string; feedback: string }

export const runs = 7

// What Lighthouse calls slow 4G, as its own throttling in the browser sets it: 150 ms and 1.6 Mbps, with its factors.
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
}
const slowdown = 4

/** Measures the sites in turn, run after run, each time in a fresh context of one browser. */
export async function measureReaders(browser: Browser, sites: Record<'ours' | 'survey', Site>) {
  const taken: Record<keyof typeof sites, Wait[]> = { ours: [], survey: [] }
  for (let run = 0; run < runs; run++) {
    taken.ours.push(await visit(browser, sites.ours))
    taken.survey.push(await visit(browser, sites.survey))
  }
  return { ours: medians(taken.ours), survey: medians(taken.survey) }
}

async function visit(browser: Browser, site: Site): Promise<Wait> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const loaded = await throttled(devtools)
    await page.addInitScript(watch(site))
    await page.goto(site.url, { waitUntil: 'commit' })
    const answerable = await number(page, 'answerable')
    const { bytes, requests } = loaded
    await page.locator(site.option).first().click()
    return {
      bytes,
      requests,
      answerable,
      feedback: await number(page, 'feedback'),
      blocking: await number(page, 'blocking'),
    }
  } finally {
    await context.close()
  }
}

async function throttled(devtools: CDPSession): Promise<{ bytes: number; requests: number }> {
  const loaded = { bytes: 0, requests: 0 }
  devtools.on('Network.requestWillBeSent', () => loaded.requests++)
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return loaded
}

/** Waits until the page’s own clock has measured this. */
async function number(page: Page, name: string): Promise<number> {
  const measured = (name: string): unknown => (window as { measured?: Record<string, number> }).measured?.[name]
  const handle = await page.waitForFunction(measured, name, { timeout: 60_000 })
  return Number(await handle.jsonValue())
}

/**
 * Code that notes, inside the page, when an option can first be tapped, how long after a tap the feedback is painted,
 * and how long tasks of more than 50 ms have blocked the page until then. As text, because it runs elsewhere.
 */
const watch = ({ option, feedback }: Site): string => `{
  const measured = (window.measured = {})
  let blocking = 0, tapped = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocking += duration - 50
  }).observe({ type: 'longtask', buffered: true })
  const seen = (selector) => [...document.querySelectorAll(selector)].some((part) => part.checkVisibility() && part.textContent.trim())
  addEventListener('click', ({ timeStamp }) => (tapped ||= timeStamp), { capture: true })
  const look = () => {
    if (!measured.answerable && document.querySelector(${JSON.stringify(option)})?.checkVisibility()) measured.answerable = performance.now()
    if (tapped && seen(${JSON.stringify(feedback)})) {
      measured.feedback = performance.now() - tapped
      setTimeout(() => (measured.blocking = Math.max(blocking, 0.001)), 200)
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`
