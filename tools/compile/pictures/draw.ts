import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { family } from './canvas.ts'

const drawer = '@resvg/resvg-wasm'
const font = '@expo-google-fonts/source-serif-4'
const files = ['400Regular/SourceSerif4_400Regular.ttf', '700Bold/SourceSerif4_700Bold.ttf']

/** A picture to be drawn: its file, its SVG and how wide it becomes, in pixels. */
export type Drawing = { file: string; svg: string; width: number }

/** What draws, by version: where it changes, pictures are drawn anew. */
export function drawnBy(): string[] {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  return [devDependencies[drawer], devDependencies[font]]
}

/** Draws into a folder of another name first, because a build that is stopped must not leave half of the pictures. */
export async function draw(folder: string, drawings: readonly Drawing[]): Promise<void> {
  await ready()
  const fontBuffers = files.map((file) => readFileSync(`node_modules/${font}/${file}`))
  const unfinished = `.build/drawing-${process.pid}-${folder.replaceAll('/', '-')}`
  mkdirSync(unfinished, { recursive: true })
  for (const { file, svg, width } of drawings) {
    const fitTo = { mode: 'width' as const, value: width }
    const drawing = new Resvg(svg, { fitTo, font: { fontBuffers, defaultFontFamily: family } })
    writeFileSync(`${unfinished}/${file}`, drawing.render().asPng())
    drawing.free()
  }
  renameSync(unfinished, folder)
}

let started: Promise<void> | undefined
const ready = (): Promise<void> => {
  started ??= initWasm(readFileSync(`node_modules/${drawer}/index_bg.wasm`))
  return started
}
