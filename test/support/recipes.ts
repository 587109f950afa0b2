import { readFileSync } from 'node:fs'

const sections = readFileSync('docs/embedding-recipes.md', 'utf8').split('\n## ').slice(1)

/** A section of docs/embedding-recipes.md by its heading, with another site for the one that it names. */
export function recipes(heading: string, origin = 'https://readout.example') {
  const section = sections
    .find((part) => part.startsWith(`${heading}\n`))
    ?.replaceAll('https://readout.example', origin)
  if (section === undefined) throw new Error(`There is no recipe “${heading}”.`)
  return {
    /** Its pieces of code in this language, in their order. */
    code: (language: string): string[] =>
      [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, named, code = '']) =>
        named === language ? [code] : [],
      ),
    /** The rows of its table: what each is called, and the code beside it. */
    rows: (): [name: string, code: string][] =>
      [...section.matchAll(/^\| (\w+) \| `(\(.+)` \|$/gm)].map(([, name = '', code = '']) => [name, code]),
  }
}
