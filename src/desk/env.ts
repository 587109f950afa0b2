import type { Bindings } from '../env.ts'
import type { Session } from './access/model.ts'
import type { DeskStore } from './store.ts'
import type { DeskStories } from './stories/stories.ts'

/** What handlers of the desk find in their context: who asks, what the desk has stored, the stories, and the time. */
export type DeskEnv = {
  Bindings: Bindings
  Variables: {
    session: Session
    /** Whether Cloudflare Access stands before the desk and has let this request through. */
    isLetThrough: boolean
    /** What every form of this session’s pages carries. */
    formKey: string
    store: DeskStore
    stories: DeskStories
    now: number
  }
}
