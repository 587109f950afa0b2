import type { Bindings } from '../../env.ts'
import { sessionIn } from '../access/session.ts'
import type { DeskStore } from '../store.ts'
import type { DeskStories } from '../stories/stories.ts'
import type { PreviewAsked } from './model.ts'

type Desk = { store: DeskStore; stories: DeskStories; env: Bindings; now: () => number }

/**
 * Gives a version that is kept for editors as JSON, and null where nobody is signed in, none is kept or it is published by now.
 * Where Cloudflare Access stands before the desk, it is not asked at readers’ addresses: whoever it let through has this cookie.
 */
export const findPreview =
  ({ store, stories, env, now }: Desk) =>
  async ({ version, cookie, isSecure }: PreviewAsked): Promise<string | null> => {
    const session = await sessionIn({ cookie, isSecure }, env.DESK_KEY ?? '', { store, now: now() })
    return session ? stories.preview(version) : null
  }
