/** Encodes pixels, each the place of its color in the palette, as a PNG of four bits a pixel (PNG 1.2, section 4.1). */
export async function encodePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  palette: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  // Depth 4, color type 3 (indexed); compression, filter and interlace have one value each.
  const header = [...int32(width), ...int32(height), 4, 3, 0, 0, 0]
  const colors = palette.flatMap((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('PLTE', colors),
    ...chunk('IDAT', await deflated(packed(pixels, width, height))),
    ...chunk('IEND', []),
  ])
}

/** Two pixels a byte, and a byte before each row that says it is not filtered. */
function packed(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const stride = 1 + Math.ceil(width / 2)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0))
    }
  return rows
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(type: string, body: Iterable<number>): number[] {
  const named = [...new TextEncoder().encode(type), ...body]
  return [...int32(named.length - type.length), ...named, ...int32(crc32(named))]
}

const int32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)

/** CRC-32 as PNG wants it (section 3.4), bit by bit: the chunks are a few kilobytes. */
function crc32(bytes: readonly number[]): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc
}
