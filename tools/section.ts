import { readFileSync, writeFileSync } from 'node:fs'

/** Puts what was measured into the place that a document keeps for it, between `<!-- name -->` and `<!-- /name -->`. */
export function writeSection(file: string, name: string, text: string): void {
  const [before, rest = ''] = readFileSync(file, 'utf8').split(`<!-- ${name} -->`)
  const [, after = ''] = rest.split(`<!-- /${name} -->`)
  writeFileSync(file, `${before}<!-- ${name} -->\n${text}\n<!-- /${name} -->${after}`)
}
