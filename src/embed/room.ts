/** What can stand in another site's page, and the height in pixels that fits it in a column of 600 px. */
export const rooms = { quiz: 705, card: 880, compare: 1250 }
export type Kind = keyof typeof rooms
// The keys of the table above.
export const kinds = Object.keys(rooms) as Kind[]

// Measured over the first story's bank: nine of ten quizzes of five questions fit, and narrower columns need a pixel more
// for each that they lack, up to a column of 280 px.
const wide = 600
const most = 320

/** The height to reserve for a widget in a column this wide, in pixels. */
export const roomFor = (kind: Kind, width: number): number =>
  rooms[kind] + Math.min(Math.max(0, wide - Math.round(width)), most)

/** What a column adds to the height, as CSS; `whole` is the unit whose hundred is the column's width, such as `cqw`. */
export const narrowness = (whole: string): string => `clamp(0px,${wide}px - 100${whole},${most}px)`
