/** What can stand in another site's page, and the height in pixels that fits it in a column of 600 px. */
export const rooms = { quiz: 705, card: 1000, compare: 1230 }
export type Kind = keyof typeof rooms
// The keys of the table above.
export const kinds = Object.keys(rooms) as Kind[]

// Measured over editions of two stories in columns of 280 to 600 px: nineteen of twenty quizzes of five questions fit. A
// column needs a pixel more for each that it lacks to 600, and below 340 px four and a half; a card and the comparison, of
// more text, need it in proportion to their height. An edition's own words would tell its height less exactly than that.

/** The height to reserve for a widget in a column this wide, in pixels. */
export const roomFor = (kind: Kind, width: number): number =>
  Math.round(rooms[kind] * (1 + Math.min(Math.max(0, 600 - width, 1780 - 4.5 * width), 520) / 700))

/** The same height as CSS: `--r` is the kind’s number, `100cqw` the column’s width. */
export const roomInColumn = 'var(--r)*(1px + clamp(0px,max(600px - 100cqw,1780px - 4.5*100cqw),520px)/700)'
