import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { heightFor } from '../../src/embed/frame.ts'
import { oembed, oembedXml, readLimits } from '../../src/embed/oembed.ts'
import { released } from '../../src/embed/released.ts'
import {
  ampSnippet,
  divSnippet,
  type Embed,
  fixedSnippet,
  iframeSnippet,
  pageAddress,
  pictureSnippet,
  scriptSnippet,
  widgetAddress,
} from '../../src/embed/snippets.ts'
import { embedText } from '../../src/embed/text.ts'

const embed: Embed = {
  origin: 'https://readout.example',
  widget: { kind: 'quiz', quiz: 's', form: { edition: 3, length: 5 } },
  title: 'Quiz: “Yes” & <no>',
}
const card: Embed = { ...embed, widget: { kind: 'card', quiz: 's', card: 'two' } }
const picture = { path: '/pictures/s-1200.png', width: 1200, height: 630 }
const small = { path: '/pictures/s-480.png', width: 480, height: 252 }
const link = '<a href="https://readout.example/s/quiz?edition=3&#38;length=5">Quiz: “Yes” &#38; &#60;no&#62;</a>'

describe('the code to paste', () => {
  test('is one line with the loader, an element and a link inside', () => {
    const code = scriptSnippet(embed)
    expect(code).not.toContain('\n')
    expect(code).toContain(`<script async src="https://readout.example/embed.js"></script><readout-quiz `)
    expect(code).toContain(
      '<readout-quiz story="s" edition="3" length="5" style="display:grid;display:if(media(update:none) or media(scripting:none):contents;else:grid);align-content:center;min-height:calc(',
    )
  })

  test('holds a link that is worth its room: a light picture, the title, what is at stake and a button', () => {
    const code = scriptSnippet({ ...embed, stake: 'Two accounts & one call.', picture: small })
    const [, inside = ''] = /<readout-quiz [^>]+>(.*)<\/readout-quiz>$/.exec(code) ?? []
    expect(inside).toMatch(/^<a href="https:\/\/readout.example\/s\/quiz\?edition=3&#38;length=5" [^>]+>.*<\/a>$/)
    expect(inside.replaceAll(/ style="[^"]*"/g, '').replace(/^<a [^>]+>/, '')).toBe(
      '<img src="https://readout.example/pictures/s-480.png" width="480" height="252" alt="" loading="lazy"><br>' +
        '<b>Quiz: “Yes” &#38; &#60;no&#62;</b><br>Two accounts &#38; one call.<br><span>Take the quiz</span></a>',
    )
    expect(divSnippet(embed)).toContain('<b style="font-size:1.4em">Quiz: “Yes” &#38; &#60;no&#62;</b><br><span')
  })

  test('names its version where it is pinned, in every way of pasting it', () => {
    const pinned: Embed = { ...embed, theme: 'theme=dark', widget: { ...embed.widget, version: '0123456789' } }
    expect(scriptSnippet(pinned)).toContain('<readout-quiz story="s" version="0123456789" edition="3"')
    expect(divSnippet(pinned)).toContain(' data-version="0123456789" ')
    expect(widgetAddress(pinned)).toMatch(/\?edition=3&length=5&theme=dark&version=0123456789$/)
    expect(pageAddress(pinned)).toMatch(/\?edition=3&length=5&version=0123456789$/)
    expect(widgetAddress({ ...card, widget: { ...card.widget, version: '0123456789' } })).toMatch(
      /two\?version=0123456789$/,
    )
  })

  test('can name a release of the loader, whose file is in static/ and has the hash that the code says', () => {
    const file = readFileSync(`static/embed.${released.version}.js`)
    const hash = createHash('sha384').update(file).digest('base64')
    expect(fixedSnippet(embed)).toContain(
      `<script async src="https://readout.example/embed.${released.version}.js" integrity="sha384-${hash}" crossorigin="anonymous" data-origin="https://readout.example">`,
    )
  })

  test('carries the look that was asked for', () => {
    expect(divSnippet({ ...embed, theme: 'theme=dark&accent=%23a00' })).toContain(
      ' data-theme="dark" data-accent="#a00" style=',
    )
  })

  test('is a div where custom elements do not pass', () => {
    expect(divSnippet(card)).toContain(
      '<div data-readout="card" data-story="s" data-card="two" style="display:grid;display:if(media(update:none) or media(scripting:none):contents;else:grid);align-content:center;min-height:calc(',
    )
  })

  test('is a sandboxed, lazy, titled frame where scripts do not pass', () => {
    const code = iframeSnippet(embed)
    expect(code).toContain('src="https://readout.example/embed/s?edition=3&#38;length=5"')
    expect(code).toContain('title="Quiz: “Yes” &#38; &#60;no&#62;"')
    expect(code).toMatch(/ height="769" loading="lazy" sandbox="allow-scripts [^"]+" style="border:0;height:calc\(620/)
    // Browsers warn of features that they do not know, and a widget asks for none.
    expect(code).not.toContain('allow="')
    expect(code).not.toContain('<script')
  })

  test('for AMP has a placeholder, asks for its height, and can be opened where AMP denies it', () => {
    const code = ampSnippet(embed, picture)
    expect(code).toMatch(/^<amp-iframe src="https:/)
    expect(code).toContain(' resizable>')
    expect(code).toContain(
      '<amp-img src="https://readout.example/pictures/s-1200.png" layout="fill" alt="" placeholder>',
    )
    expect(code).toContain('<div overflow tabindex="0" role="button" aria-label="Show all">Show all</div>')
    expect(ampSnippet(embed, null)).toContain('<p placeholder>Quiz: ')
  })

  test('for newsletters is a picture that leads to the page, with its words for those who do not see it', () => {
    const code = pictureSnippet(embed, picture)
    expect(code).toContain('<a href="https://readout.example/s/quiz?edition=3&#38;length=5"><img src=')
    expect(code).toContain('width="600" height="315" alt="Quiz: “Yes” &#38; &#60;no&#62;"')
    expect(pictureSnippet(embed, null)).toBe(link)
  })
})

describe('the oEmbed document', () => {
  const pictures = [picture, small, { path: '/pictures/s-240.png', width: 240, height: 126 }]

  test('is rich, and its html a quotation and a frame without any script', () => {
    const { html, ...document } = oembed(embed, {}, pictures, 60)
    expect(document).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Quiz: “Yes” & <no>',
      width: 600,
      height: heightFor('quiz', 600),
      provider_name: 'Readout',
      provider_url: 'https://readout.example',
      cache_age: 60,
      thumbnail_url: 'https://readout.example/pictures/s-1200.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
    expect(html).toBe(
      `<blockquote>${link}</blockquote><iframe src="https://readout.example/embed/s?edition=3&#38;length=5" title="Quiz: “Yes” &#38; &#60;no&#62;" width="600" height="620" frameborder="0"></iframe>`,
    )
  })

  test('keeps to the size that a consumer has, picture included', () => {
    const small = oembed(embed, { width: 500, height: 400 }, pictures, 60)
    expect([small.width, small.height, small.thumbnail_width]).toEqual([500, 400, 480])
    expect(oembed(embed, { height: 200 }, pictures, 60)).toMatchObject({ height: 200, thumbnail_width: 240 })
    expect(oembed(embed, { width: 200 }, pictures, 60)).not.toHaveProperty('thumbnail_url')
    expect(oembed(embed, {}, [], 60)).not.toHaveProperty('thumbnail_url')
  })

  test.each([
    [
      { maxwidth: '500', maxheight: '300' },
      { width: 500, height: 300 },
    ],
    [{ maxwidth: '0', maxheight: '-4' }, {}],
    [{ maxwidth: 'wide' }, {}],
    [{}, {}],
  ])('reads the limits %o as %o', (query, limits) => {
    expect(readLimits(query)).toEqual(limits)
  })

  test('as XML escapes what it holds', () => {
    const xml = oembedXml(oembed(embed, {}, [], 60))
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?><oembed><version>1.0<\/version>/)
    expect(xml).toContain('<title>Quiz: “Yes” &#38; &#60;no&#62;</title>')
    expect(xml).toContain('<html>&#60;blockquote&#62;')
  })
})

test('every attribute that the loader passes on is in the documentation, and on the page for editors', () => {
  const passed = /passed = '([\w,]+)'/.exec(readFileSync('src/embed/browser/loader.ts', 'utf8'))?.[1]?.split(',') ?? []
  const rows = readFileSync('docs/embedding.md', 'utf8').match(/^\| `.+?\|/gm) ?? []
  const settings: string[] = embedText.page.settings.flatMap(([names]) => names.split(', '))
  expect(passed.length).toBeGreaterThan(5)
  expect(passed.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)))).toEqual([])
  // The interface has one language so far, so there is nothing to choose.
  expect(passed.filter((name) => name !== 'lang' && !settings.includes(name))).toEqual([])
})
