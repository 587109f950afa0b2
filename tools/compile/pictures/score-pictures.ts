import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { claimMap } from '../../../src/claim-map/model.ts'
import type { Dossier } from '../../../src/dossier/model.ts'
import { lengths } from '../../../src/questions/model.ts'
import { compiledQuizzes } from '../compiled.ts'
import { pictureSize } from './canvas.ts'
import { type Drawing, draw, drawnBy } from './draw.ts'
import { scorePicture } from './score-picture.ts'

const folder = 'static/scores'

/**
 * Draws a picture of every score that a quiz of each story can have, and writes into .build/scores.json where those of a
 * story are. The folder’s name has a hash of what is drawn and of what draws it, so a story that is unchanged costs nothing.
 */
export async function compileScorePictures(): Promise<void> {
  const stories = compiledQuizzes().map(({ dossier }) => ({ quiz: dossier.id, scores: scoresOf(dossier) }))
  const by = drawnBy()
  const named = stories.map(({ quiz, scores }) => ({
    quiz,
    scores,
    name: `${quiz}-${hash([...scores.map(({ svg }) => svg), ...by])}`,
  }))
  mkdirSync(folder, { recursive: true })
  for (const { name, scores } of named) if (!existsSync(`${folder}/${name}`)) await draw(`${folder}/${name}`, scores)
  const current = new Set(named.map(({ name }) => name))
  for (const old of readdirSync(folder)) if (!current.has(old)) rmSync(`${folder}/${old}`, { recursive: true })
  writeFileSync(
    '.build/scores.json',
    JSON.stringify(Object.fromEntries(named.map(({ quiz, name }) => [quiz, `/scores/${name}`]))),
  )
}

/** Every score of a story. */
function scoresOf(dossier: Dossier): Drawing[] {
  const map = claimMap(dossier)
  return lengths.flatMap((of) =>
    Array.from({ length: of + 1 }, (_, right) => ({
      file: `${right}-of-${of}.png`,
      svg: scorePicture({ title: dossier.title, map, right, of }),
      width: pictureSize.width,
    })),
  )
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10)
