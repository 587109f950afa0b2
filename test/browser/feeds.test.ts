import { expect, test } from 'vitest'
import { sitemap } from '../../src/explainer/site-files.ts'
import { atom } from '../../src/feeds/atom.ts'
import { at, entry, items, origin, other, told } from '../feeds/items.ts'
import { realBrowser } from '../support/browser.ts'

const browser = realBrowser()

/** What the browser’s own parser reads in XML: the texts and attributes of each element of this name. */
async function parsed(xml: string, element: string) {
  const page = await browser.open('about:blank')
  const read = await page.evaluate(
    ([text = '', name = '']) => {
      const document = new DOMParser().parseFromString(text, 'application/xml')
      if (document.querySelector('parsererror')) return null
      return [...document.getElementsByTagName(name)].map((found) =>
        Object.fromEntries(
          [...found.children].map((part) => [part.tagName, part.textContent || part.getAttribute('href')]),
        ),
      )
    },
    [xml, element],
  )
  await page.context().close()
  return read
}

test('a parser of XML reads every entry of the Atom feed with its dates and all of its words', async () => {
  const entries = await parsed(atom(origin, items), 'entry')
  expect(entries?.map(({ id, link, title, updated }) => [id, link, title, updated])).toEqual(
    told.map(([path, title, updated]) => [origin + path, origin + path, title, updated]),
  )
  expect(entries?.[3]?.summary).toBe('It said “<b>&amp;</b>”, ]]> and more. A slip.')
  expect(entries?.[1]?.published).toBe(at[0])
})

test('and in the sitemap the address and the last change of every page, but of none that changes with its readers', async () => {
  const urls = await parsed(sitemap(origin, [entry, other]), 'url')
  const changes = new Map(urls?.map(({ loc, lastmod }) => [loc, lastmod]))
  expect([changes.get(`${origin}/`), changes.get(`${origin}/other`)]).toEqual([at[2], '2026-11-27T00:00:00.000Z'])
  expect(changes.get(`${origin}/${entry.id}/quiz?edition=1&length=10`)).toBe(at[2])
  expect([changes.has(`${origin}/other/stats`), changes.get(`${origin}/other/stats`)]).toEqual([true, undefined])
})
