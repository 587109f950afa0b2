export type SocketMessage = { socket: WebSocket; data: string | ArrayBuffer }

/**
 * Takes messages that arrive at the same moment together: a class that answers at once takes one commit, and each answer
 * is acknowledged once that is durable. The wait of 0 ms lets the others in. It ends within the event that began it, so
 * it does not keep the object from sleeping.
 */
export function openMessageBatch(take: (message: SocketMessage) => void) {
  const batch: SocketMessage[] = []

  return async function add(message: SocketMessage): Promise<void> {
    batch.push(message)
    if (batch.length > 1) return
    await scheduler.wait(0)
    for (const next of batch.splice(0)) {
      try {
        take(next)
      } catch (error) {
        // It is not acknowledged, so the client sends it again. The others are not affected.
        console.error(error)
      }
    }
  }
}
