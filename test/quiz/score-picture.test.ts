import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pictureSize, scorePicture } from '../../src/quiz/score-picture.ts'

/** The chunks of a PNG by type, each with its sum checked. */
function chunks(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png)
  const found = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const [named, body] = [bytes.subarray(at + 4, at + 8 + length), bytes.subarray(at + 8, at + 8 + length)]
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    found.set(named.toString('latin1', 0, 4), body)
    at += 12 + length
  }
  return found
}

/** How many pixels have each color. */
function colors(png: Uint8Array): number[] {
  const rows = inflateSync(chunks(png).get('IDAT') ?? Buffer.alloc(0))
  const counts = [0, 0, 0, 0, 0, 0]
  const stride = 1 + pictureSize.width / 2
  for (const [i, byte] of rows.entries())
    if (i % stride !== 0) for (const color of [byte >> 4, byte & 15]) counts[color] = (counts[color] ?? 0) + 1
  return counts
}

describe.each([5, 10, 15])('the picture of a quiz of %i questions', (length) => {
  const marks = (right: number) => Array.from({ length }, (_, i) => i < right)

  test('is a PNG of the size that previews want, of a few kilobytes', async () => {
    const png = await scorePicture(marks(3))
    const header = chunks(png).get('IHDR')
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([600, 315])
    expect([...chunks(png).keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
    expect(png.byteLength).toBeLessThan(6000)
  })

  test('fills one square for each right answer and crosses one for each wrong', async () => {
    const [all, none, some] = await Promise.all(
      [length, 0, 2].map(async (right) => colors(await scorePicture(marks(right)))),
    )
    const square = (all?.[1] ?? 0) / length
    expect([all?.[2], none?.[1], some?.[1]]).toEqual([0, 0, 2 * square])
    expect(some?.[2]).toBe(((none?.[2] ?? 0) / length) * (length - 2))
    expect(all?.reduce((sum, count) => sum + count, 0)).toBe(600 * 315)
  })
})
