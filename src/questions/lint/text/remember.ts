/** A pure function of a text that keeps its answers: the rules ask about the same few thousand texts again and again. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = answer(text)
    known.set(text, now)
    return now
  }
}
