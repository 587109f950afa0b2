/** What can stand in another site's page, and the height in pixels that fits it in a column of 600 px. */
export const heights = { quiz: 620, card: 770, compare: 1000 }
export type Kind = keyof typeof heights
// The keys of the table above.
export const kinds = Object.keys(heights) as Kind[]

// Measured over editions of two stories in columns of 248 to 736 px: 19 of 20 quizzes of five questions fit, and blank is
// what shorter ones do not need. For each pixel that a column is narrower than 600 px, a quiz needs 0.6 pixels more of
// height, and below 340 px 2.8. A card and the comparison have more text and need more in proportion to their height.

/** The height to reserve for a widget in a column this wide, in pixels. */
export const heightFor = (kind: Kind, width: number): number =>
  Math.round(heights[kind] * (1 + Math.min(Math.max(0, 600 - width, 1800 - 4.5 * width), 750) / 1000))

/** The same height as CSS: `--r` is the kind’s number, `100cqw` the column’s width. */
export const heightInColumn = 'var(--r)*(1px + clamp(0px,max(600px - 100cqw,1800px - 4.5*100cqw),750px)/1000)'

/**
 * What a frame may do. It has its own origin, never the host’s, so that it can store how far a reader is. A click on a
 * link opens in the top window.
 */
export const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'
