type Numbered = { type: string; seq?: number; after?: number }

/** Keeps the order of what a server says: what to take, what has been seen already, and where something is missing. */
export function inOrder() {
  let last = -1
  return {
    /** The newest number taken, which a poll asks from; −1 where everything is wanted. */
    last: (): number => last,
    forget(): void {
      last = -1
    },
    verdict({ type, seq, after }: Numbered): 'take' | 'seen' | 'gap' {
      if (seq === undefined) return 'take'
      if (type !== 'snapshot' && seq <= last) return 'seen'
      if (type !== 'snapshot' && after !== undefined && after > last) return 'gap'
      last = seq
      return 'take'
    },
  }
}
