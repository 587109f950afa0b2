/** What can stand in another site's page, and the height in pixels that fits it in a column of 600 px. */
export const rooms = { quiz: 705, card: 880, compare: 1250 }
export type Kind = keyof typeof rooms
// The keys of the table above.
export const kinds = Object.keys(rooms) as Kind[]

// Measured over editions of two stories in columns of 280 to 600 px: nineteen of twenty quizzes of five questions fit. A
// column needs a pixel more for each that it lacks to 600, and below 340 px four and a half. An edition's own words would
// tell its height less exactly than that.

/** The height to reserve for a widget in a column this wide, in pixels. */
export const roomFor = (kind: Kind, width: number): number =>
  rooms[kind] + Math.round(Math.min(Math.max(0, 600 - width, 1780 - 4.5 * width), 520))

/** What a column adds to the height, as CSS; `column` is its width, such as `100cqw`. */
export const narrowness = (column: string): string => `clamp(0px,max(600px - ${column},1780px - 4.5*${column}),520px)`
