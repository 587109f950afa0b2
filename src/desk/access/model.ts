/** One editor at one device, until a moment (milliseconds since 1970). */
export type Session = { id: string; who: string; until: number }
