/**
 * What a frame may do. Its own origin, so that it can remember where a reader was: that is never the host's. Links open
 * the top window on a reader's click.
 */
export const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

/** What a frame may ask the browser for. */
export const allow = 'web-share; clipboard-write'
