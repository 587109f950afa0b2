/** What can stand in another site's page. */
export const kinds = ['quiz', 'card', 'compare'] as const
export type Kind = (typeof kinds)[number]

// Pixels, measured over the first story's editions: the height that fits in a column of 280 px and in one of 600.
const rooms: Record<Kind, [narrow: number, wide: number]> = {
  quiz: [860, 640],
  card: [620, 440],
  compare: [900, 700],
}

/** The height to reserve for a widget in a column this wide, in pixels: what it needs, or a little more. */
export function roomFor(kind: Kind, width: number): number {
  const [narrow, wide] = rooms[kind]
  return Math.round(Math.min(narrow, Math.max(wide, narrow - slope(kind) * (width - 280))))
}

/** The same as CSS; `whole` is the unit whose hundred is the column's width, such as `cqw`. */
export function roomAsCss(kind: Kind, whole: string): string {
  const [narrow, wide] = rooms[kind]
  const start = Math.round(narrow + slope(kind) * 280)
  return `clamp(${wide}px,${start}px - ${Math.round(slope(kind) * 100)}${whole},${narrow}px)`
}

function slope(kind: Kind): number {
  const [narrow, wide] = rooms[kind]
  return (narrow - wide) / 320
}
