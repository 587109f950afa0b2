import { renderSVG } from 'uqr'

/** A QR code as an SVG, black on a white ground of its own, so that it scans in the dark scheme too. */
export const qr = (words: string): string => renderSVG(words, { border: 2, ecc: 'M' })
