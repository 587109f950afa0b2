/** What identifies a frame to the hosts that need it: each has its own name for it. */
export type Names = {
  /** From the address, as pym.js adds it: `?childId=…`. */
  pym?: string
  /** From the address, as WordPress adds it: `#?secret=…`. */
  wordpress?: string
  /** From the host's first message, as iframe-resizer sends it. */
  resizer?: string
}

/** The names that a frame's address carries; only what those hosts themselves would write. */
export function namesIn({ search, hash }: Pick<URL, 'search' | 'hash'>): Names {
  const pym = new URLSearchParams(search).get('childId')
  const secret = /^#\?secret=([a-zA-Z0-9]+)/.exec(hash)?.[1]
  return { ...(pym && { pym }), ...(secret && { wordpress: secret }) }
}

/** The name in a message by which iframe-resizer starts a frame, or null in any other: `[iFrameSizer]name:8:…`. */
export function resizerName(message: unknown): string | null {
  return typeof message === 'string' ? (/^\[iFrameSizer\]([^:]+):/.exec(message)?.[1] ?? null) : null
}

/** Whether a host asks for the height: pym.js after it has changed the width, WordPress once it listens, AMP at any time. */
export function asksForHeight(message: unknown): boolean {
  if (typeof message === 'string') return /^pymxPYMx.*xPYMxwidthxPYMx/.test(message)
  const { message: word, type } = (message ?? {}) as { message?: unknown; type?: unknown }
  return word === 'ready' || type === 'embed-size-denied'
}

/** A height as a message of every protocol that hosts use; each host takes its own and ignores the rest. */
export function heightMessages(height: number, width: number, { pym, wordpress, resizer }: Names): unknown[] {
  return [
    { readout: 'resize', height, width },
    { 'datawrapper-height': { readout: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(pym ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
    ...(wordpress ? [{ message: 'height', value: height, secret: wordpress }] : []),
    ...(resizer ? [`[iFrameSizer]${resizer}:${height}:${width}:size`] : []),
  ]
}

/** What a frame answers iframe-resizer's first message with; without a version it would take the frame for an old one. */
export const resizerAnswer = (name: string, height: number, width: number): string =>
  `[iFrameSizer]${name}:${height}:${width}:init:5.5.9`

/** Asks iframe-resizer to send its first message again, in case it was sent before this page listened. */
export const resizerCall = '[iFrameResizerChild]Ready'

/** Asks WordPress to open a page of ours, because its sandbox stops links from doing so. */
export const wordpressLink = (href: string, secret: string) => ({ message: 'link', value: href, secret })
