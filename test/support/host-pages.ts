import { type BuildOptions, build } from 'esbuild'

/** The source of a page of a framework: it puts `show(edition)` on the window, which shows two widgets, or none for 0. */
export const frameworks: Record<string, { source: string; options?: BuildOptions }> = {
  React: {
    source: `
      import { createRoot } from 'react-dom/client'
      const root = createRoot(document.getElementById('app'))
      const Quiz = ({ edition }) => <>
        <readout-quiz story="xi-putin-call" edition={edition}>Quiz</readout-quiz>
        <div data-readout="quiz" data-story="xi-putin-call" data-edition={edition}>Quiz</div>
      </>
      window.show = (edition) => root.render(edition ? <Quiz edition={edition} /> : null)`,
  },
  Vue: {
    source: `
      import { createApp, ref } from 'vue'
      const edition = ref(0)
      const app = createApp({
        setup: () => ({ edition, heard: () => document.body.classList.add('heard') }),
        template: \`<template v-if="edition">
          <readout-quiz story="xi-putin-call" :edition="edition" @readout:complete="heard">Quiz</readout-quiz>
          <div data-readout="quiz" data-story="xi-putin-call" :data-edition="edition">Quiz</div>
        </template>\`,
      })
      app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('readout-')
      app.mount('#app')
      window.show = (value) => { edition.value = value }`,
    options: {
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
      define: {
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    },
  },
}

/** A page’s script with the packages that it imports. */
export async function bundled(source: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: '.', loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    ...options,
    define: { 'process.env.NODE_ENV': '"production"', ...options.define },
  })
  return outputFiles?.[0]?.text ?? ''
}

/** A page that Turbo swaps for another; each has a link to the other, and its widgets show one edition. */
export const turboPage = (turbo: string, loader: string, edition: number, to: string): string =>
  `<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,"><script src="${turbo}"></script><script async src="${loader}"></script></head><body><readout-quiz story="xi-putin-call" edition="${edition}">Quiz</readout-quiz><div data-readout="quiz" data-story="xi-putin-call" data-edition="${edition}">Quiz</div><a id="go" href="${to}">Go</a></body></html>`

/** An expression: the editions that the widgets of a page show, in their order. */
export const editionsShown = `[...document.querySelectorAll('readout-quiz, [data-readout]')].map((part) => {
  const { src } = part.shadowRoot?.querySelector('iframe') ?? {}
  return src ? new URL(src).searchParams.get('edition') : ''
})`

/** What themes of real sites do to whatever stands in an article, in rules of our own. */
export const themes = {
  'resets everything': '*, *::before, *::after { all: unset } style, script, title, head { display: none }',
  'makes frames as wide as their column, and as high as they like':
    'iframe, embed, object, video { max-width: 100%; height: auto !important; min-height: 0 !important; display: inline !important }',
  'hides what is empty, and what it does not know': ':empty { display: none } :not(:defined) { display: none }',
  'gives every part a margin, a border and the other box':
    'main * { box-sizing: content-box !important; margin: 12px auto; border: 2px solid; padding: 4px }',
  'lays its article out in a row that bends': 'main { display: flex; flex-flow: row wrap } main > * { flex: 1 1 100% }',
  'lays its article out in a grid':
    'main { display: grid; grid-template-columns: 1fr min(60ch, 100%) 1fr } main > * { grid-column: 2 }',
  'sets text in columns': 'main { columns: 2 200px }',
  'turns parts around as they come in':
    'main > * { transform: translateY(8px); filter: grayscale(1); opacity: .9; transition: all .1s; content-visibility: auto }',
  'writes from right to left':
    'html { direction: rtl; text-align: right; line-height: 3; letter-spacing: .2em; text-transform: uppercase }',
  'is stricter than it needs to be':
    'div, readout-quiz { display: inline !important; width: auto !important; height: auto !important; min-height: 0 !important; position: static !important; float: none !important }',
}
