import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { claimMap } from '../../../src/claim-map/model.ts'
import type { Dossier } from '../../../src/dossier/model.ts'
import type { Picture } from '../../../src/stories/model.ts'
import { compiledQuizzes } from '../compiled.ts'
import { pictureSize } from './canvas.ts'
import { type Drawing, draw, drawnBy } from './draw.ts'
import { storyPicture } from './story-picture.ts'

const folder = 'static/pictures'

// For link previews and newsletters, for a column, and for what oEmbed shows in little room.
const widths = [1200, 480, 240]

/**
 * Draws the pictures of each story, and writes into .build/pictures.json where they are, widest first. Their addresses
 * stay when what they show changes, because they are in the code that other sites have pasted.
 */
export async function compileStoryPictures(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  mkdirSync('.build', { recursive: true })
  const stories = compiledQuizzes().map(({ dossier }) => ({ id: dossier.id, drawings: picturesOf(dossier) }))
  for (const { id, drawings } of stories) await keep(id, drawings)
  const current = new Set(stories.flatMap(({ drawings }) => drawings.map(({ file }) => file)))
  for (const old of readdirSync(folder)) if (!current.has(old)) rmSync(`${folder}/${old}`)
  writeFileSync(
    '.build/pictures.json',
    JSON.stringify(Object.fromEntries(stories.map(({ id, drawings }) => [id, drawings.map(pictureOf)]))),
  )
}

/** What is drawn is written beside what it looks like, so a story that is unchanged costs nothing. */
async function keep(id: string, drawings: readonly Drawing[]): Promise<void> {
  const [drawn, stamp] = [`.build/pictures/${id}`, `.build/pictures/${id}.json`]
  const wanted = JSON.stringify([drawings, drawnBy()])
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(drawn, { recursive: true, force: true })
    mkdirSync('.build/pictures', { recursive: true })
    await draw(drawn, drawings)
    writeFileSync(stamp, wanted)
    for (const { file } of drawings) rmSync(`${folder}/${file}`, { force: true })
  }
  for (const { file } of drawings)
    if (!existsSync(`${folder}/${file}`)) copyFileSync(`${drawn}/${file}`, `${folder}/${file}`)
}

function picturesOf(dossier: Dossier): Drawing[] {
  const svg = storyPicture({ ...dossier, map: claimMap(dossier) })
  return widths.map((width) => ({ file: `${dossier.id}-${width}.png`, svg, width }))
}

const pictureOf = ({ file, width }: Drawing): Picture => ({
  path: `/pictures/${file}`,
  width,
  height: Math.round((width * pictureSize.height) / pictureSize.width),
})
