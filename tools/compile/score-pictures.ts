import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { claimMap } from '../../src/claim-map/model.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { lengths } from '../../src/questions/model.ts'
import { compiledQuizzes } from './compiled.ts'
import { family, scorePicture } from './score-picture.ts'

const folder = 'static/scores'
const drawer = '@resvg/resvg-wasm'
const font = '@expo-google-fonts/source-serif-4'
const files = ['400Regular/SourceSerif4_400Regular.ttf', '700Bold/SourceSerif4_700Bold.ttf']

/**
 * Draws a picture of every score that a quiz of each story can have, and writes into .build/scores.json where those of a
 * story are. The folder’s name has a hash of what is drawn and of what draws it, so a story that is unchanged costs nothing.
 */
export async function compileScorePictures(): Promise<void> {
  const stories = compiledQuizzes().map(({ dossier }) => ({ quiz: dossier.id, scores: scoresOf(dossier) }))
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const by = [devDependencies[drawer], devDependencies[font]]
  const named = stories.map((story) => ({ ...story, name: `${story.quiz}-${hash([...story.scores.values(), ...by])}` }))
  mkdirSync(folder, { recursive: true })
  for (const { name, scores } of named) if (!existsSync(`${folder}/${name}`)) await draw(name, scores)
  const current = new Set(named.map(({ name }) => name))
  for (const old of readdirSync(folder)) if (!current.has(old)) rmSync(`${folder}/${old}`, { recursive: true })
  writeFileSync(
    '.build/scores.json',
    JSON.stringify(Object.fromEntries(named.map(({ quiz, name }) => [quiz, `/scores/${name}`]))),
  )
}

/** The SVG of every score of a story, by the name of its file. */
function scoresOf(dossier: Dossier): Map<string, string> {
  const map = claimMap(dossier)
  return new Map(
    lengths.flatMap((of) =>
      Array.from({ length: of + 1 }, (_, right) => [
        `${right}-of-${of}.png`,
        scorePicture({ title: dossier.title, map, right, of }),
      ]),
    ),
  )
}

/** Draws into a folder of another name first, because a build that is stopped must not leave half of the pictures. */
async function draw(name: string, scores: ReadonlyMap<string, string>): Promise<void> {
  await ready()
  const fontBuffers = files.map((file) => readFileSync(`node_modules/${font}/${file}`))
  const unfinished = `.build/${name}`
  mkdirSync(unfinished, { recursive: true })
  for (const [file, svg] of scores) {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: family } })
    writeFileSync(`${unfinished}/${file}`, drawing.render().asPng())
    drawing.free()
  }
  renameSync(unfinished, `${folder}/${name}`)
}

let started: Promise<void> | undefined
const ready = (): Promise<void> => {
  started ??= initWasm(readFileSync(`node_modules/${drawer}/index_bg.wasm`))
  return started
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10)
