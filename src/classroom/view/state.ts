import type { viewText } from './text.ts'

/** What a live view shows, whether the Worker or the browser renders it. */
export type ViewState<Snapshot> = {
  snapshot: Snapshot
  /** By the server’s clock. */
  now: number
  /** The connection; `page` where no script runs. */
  link: keyof typeof viewText.link
  /** What happened to the last thing that this person did, if it failed. */
  notice?: string | undefined
}

/** The views of host and projector also name the site, as people type it: “example.org”. */
export type WatchState<Snapshot> = ViewState<Snapshot> & { site: string }
