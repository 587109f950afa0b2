/** Tells the page that holds this one; it may be anyone's, and nothing said here is a secret. */
export function tellHost(message: unknown): void {
  if (parent !== window) parent.postMessage(message, '*')
}

/** Listens to the page that holds this one, and to no other. */
export function onHost(listener: (message: unknown) => void): void {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && parent !== window) listener(data)
  })
}

/** One of the events that docs/embedding.md lists. */
export const announce = (type: 'ready' | 'answer' | 'complete', detail: object): void =>
  tellHost({ readout: type, ...detail })
