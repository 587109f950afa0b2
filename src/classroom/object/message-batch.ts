/** What a socket has brought. */
export type Letter = { socket: WebSocket; data: string | ArrayBuffer }

/**
 * Takes a class that answers in the same moment together: one commit for all that have come in, and each acknowledged
 * once it lasts. The wait lets the others in; it is over within the event that began it, so it keeps nobody from sleeping.
 */
export function openInbox(hear: (letter: Letter) => void) {
  const letters: Letter[] = []

  return async function take(letter: Letter): Promise<void> {
    letters.push(letter)
    if (letters.length > 1) return
    await scheduler.wait(0)
    for (const one of letters.splice(0)) hearSafely(one)
  }

  /** What fails is not acknowledged, so it comes again; it must not take the others with it. */
  function hearSafely(letter: Letter): void {
    try {
      hear(letter)
    } catch (error) {
      console.error(error)
    }
  }
}
