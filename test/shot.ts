import { createTestHarness } from 'wrangler'
import { launch } from './support/browser.ts'
const server = createTestHarness({ workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker' }] })
const { url } = await server.listen()
const browser = await launch()
for (const spec of process.argv.slice(2)) {
  const [name = '', path = '', width = '390', scheme = 'light', extra = ''] = spec.split('|')
  const page = await browser.newPage({ viewport: { width: +width, height: +width > 700 ? 900 : 844 }, colorScheme: scheme as 'light', serviceWorkers: 'block' })
  if (extra.includes('forced')) await page.emulateMedia({ forcedColors: 'active' })
  if (extra.includes('print')) await page.emulateMedia({ media: 'print' })
  await page.goto(url.origin + path)
  const click = /click=([^&]+)/.exec(extra)
  if (click?.[1]) for (const sel of click[1].split(';')) await page.locator(sel).first().click()
  const scroll = /scroll=(\d+)/.exec(extra)
  if (scroll) { await page.evaluate((y) => scrollTo(0, y), +scroll[1]!); await page.waitForTimeout(300) }
  await page.screenshot({ path: `/tmp/w/front-shots/${name}.png`, fullPage: !extra.includes('view') })
  await page.close()
}
await browser.close(); await server.close(); process.exit(0)
