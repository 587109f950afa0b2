import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'static/pictures'

/** Writes which pictures there are of each story, with their sizes, widest first, into .build/pictures.json. */
export function compilePictures(): void {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.png')) : []
  const pictures = files.map((file) => ({
    quiz: file.replace(/-\d+\.png$/, ''),
    path: `/pictures/${file}`,
    ...size(file),
  }))
  const widest = pictures.sort((a, b) => b.width - a.width)
  const byQuiz = Object.groupBy(widest, ({ quiz }) => quiz)
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/pictures.json', JSON.stringify(byQuiz))
}

// A PNG names its width and height in its first chunk, from byte 16.
function size(file: string): { width: number; height: number } {
  const bytes = readFileSync(join(folder, file))
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
