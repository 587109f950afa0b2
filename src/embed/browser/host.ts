/** Sends a message to the page around this one. That page may be anyone’s, so no message holds a secret. */
export function tellHost(message: unknown): void {
  if (parent !== window) parent.postMessage(message, '*')
}

/** Listens to messages of the page around this one, and of no other. */
export function onHost(listener: (message: unknown) => void): void {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && parent !== window) listener(data)
  })
}

/** One of the events that docs/embedding.md lists. */
export const announce = (type: 'ready' | 'view' | 'start' | 'answer' | 'complete', detail: object): void =>
  tellHost({ readout: type, ...detail })
