import type { Session } from './classroom/object/session.ts'
import type { PreviewAsked } from './desk/preview/model.ts'
import type { Limits } from './http/limits.ts'
import type { PackedQuiz } from './questions/packing.ts'
import type { LedgerBindings } from './results/intake/ledgers.ts'
import type { Publisher } from './stories/publishing/publisher.ts'
import type { StoryBindings } from './stories/stories.ts'

/** What the newsroom’s desk takes: desk/object.ts. */
type DeskStub = {
  fetch(request: Request): Promise<Response>
  preview(asked: PreviewAsked): Promise<string | null>
  toBeSigned(quiz: PackedQuiz): Promise<number>
}

/** What the platform binds, as wrangler.toml names it. */
export type Bindings = LedgerBindings &
  Omit<StoryBindings, 'PUBLISHER'> &
  Limits & {
    ASSETS: Fetcher
    RESULTS: KVNamespace
    SESSION: DurableObjectNamespace<Session>
    PUBLISHER: DurableObjectNamespace<Publisher>
    /** Missing until the operator has set it; nobody publishes over the network before. */
    PUBLISH_KEY?: string
    /** The newsroom’s desk, which is one object. */
    DESK: { getByName(name: string): DeskStub }
    /** Missing until the operator has set it; nobody signs in to the desk before. */
    DESK_KEY?: string
    /** Where Cloudflare Access stands before the desk: the team’s origin, and the application’s audience tag. */
    ACCESS_TEAM?: string
    ACCESS_AUD?: string
    GUESSES: RateLimit
    /** Where it is set, starting a class needs it. */
    HOST_KEY?: string
    STARTS_OF_NETWORK: string
    STARTS_A_DAY: string
    ROWS_OF_SESSION: string
    ROWS_OF_NETWORK: string
    ROWS_A_DAY: string
    FLUSH_SECONDS: string
    REPORT_DAYS: string
    EMBED_ORIGINS: string
    SITE_ORIGIN: string
    SECURITY_CONTACT: string
  }

/** Hono's type parameter for every app in this Worker. */
export type Env = { Bindings: Bindings }
