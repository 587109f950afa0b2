/** Encodes pixels, each the place of its color in the palette, as a PNG of four bits a pixel (PNG 1.2, section 4.1). */
export async function encodePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  palette: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  // Depth 4, color type 3 (indexed); compression, filter and interlace have one value each.
  header.setUint8(8, 4)
  header.setUint8(9, 3)
  const colors = palette.flatMap((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(colors)),
    chunk('IDAT', await deflated(packed(pixels, width, height))),
    chunk('IEND', new Uint8Array()),
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

function chunk(type: string, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const named = joined([new TextEncoder().encode(type), body])
  const numbers = new DataView(new ArrayBuffer(8))
  numbers.setUint32(0, body.byteLength)
  numbers.setUint32(4, crc32(named))
  return joined([new Uint8Array(numbers.buffer, 0, 4), named, new Uint8Array(numbers.buffer, 4, 4)])
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/** CRC-32 as PNG wants it (section 3.4), bit by bit: the chunks are a few kilobytes. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
