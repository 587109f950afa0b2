import { stemmer } from 'stemmer'

/** The stems of a text’s words of four letters and more. */
export const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemmer))
