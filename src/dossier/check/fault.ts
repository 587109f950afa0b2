/** Where something stands in a dossier: keys and places in lists, from the top. */
export type Path = readonly (string | number)[]

/** What is wrong with a dossier, where, and what to do about it; both sentences end with a full stop. */
export type Fault = {
  at: Path
  problem: string
  mend: string
  /** The first words of the sentence meant, where the path leads to a text of many lines. */
  words?: string
  /** How many further faults follow from this one and go when it is mended. */
  more: number
}

/** A fault as a check finds it, before it is known whether it follows from another. */
export type Finding = Omit<Fault, 'more'> & {
  /** Names of what it was judged by; it follows from an earlier finding that breaks one of them. */
  touches?: readonly string[]
  /** Names of what cannot be judged until it is mended. */
  breaks?: readonly string[]
}

/** The name of all that lies at a place or in it, for findings of sense that a fault of shape explains. */
export const insideName = (at: Path): string => `inside:${at.join('/')}`

/** The name of “some id of this group that is nowhere declared”, which a broken id may have been meant to be. */
export const unknown = (group: string): string => `unknown:${group}`

/** One fault for each cause: findings that follow from an earlier one are only counted there. */
export function folded(findings: readonly Finding[]): Fault[] {
  const causes: { fault: Fault; breaks: readonly string[] }[] = []
  for (const { touches = [], breaks = [], ...finding } of findings) {
    const cause = causes.find((one) => one.breaks.some((name) => touches.includes(name)))
    if (cause) cause.fault.more += 1
    else causes.push({ fault: { ...finding, more: 0 }, breaks })
  }
  return causes.map(({ fault }) => fault)
}
