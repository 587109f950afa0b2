import type { Page } from 'playwright-core'

/**
 * The inputs of this page whose text is below 16 px, hidden parts of the page included; iOS zooms the page in when one is
 * tapped, and not out again. Three are put in small print for the look, so that a page without inputs is looked at too.
 */
export const smallInputs = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const print = document.createElement('small')
    print.append(...['input', 'select', 'textarea'].map((name) => document.createElement(name)))
    document.querySelector('main')?.append(print)
    const inputs = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
    const small = inputs.filter((input) => Number.parseFloat(getComputedStyle(input).fontSize) < 16)
    print.remove()
    return small.map((input) => `text below 16 px: ${input.outerHTML.slice(0, 80)}`)
  })
