import { type Context, Hono } from 'hono'
import type { Sql } from '../../results/ledger/platform.ts'
import type { DeskEnv } from '../env.ts'
import { openDraftStore } from './store.ts'

type Answers = typeof import('./answers.tsx')
type Answer = (c: Context<DeskEnv>, drafts: ReturnType<typeof openDraftStore>) => Response | Promise<Response>

/** Where a story is written. Its pages, with the reader of YAML, are loaded when the first is asked for. */
export function write(sql: Sql) {
  const app = new Hono<DeskEnv>()
  const drafts = openDraftStore(sql)
  const answer = (name: keyof Answers) => async (c: Context<DeskEnv>) => {
    const answers: Record<string, Answer> = await import('./answers.tsx')
    return (answers[name] as Answer)(c, drafts)
  }

  app.get('/desk/write', answer('showHome'))
  app.post('/desk/write', answer('begin'))
  app.get('/desk/write/:draft', answer('showClaims'))
  app.post('/desk/write/:draft/claims/:claim', answer('changeClaim'))
  app.post('/desk/write/:draft/sentences/:place', answer('addToSentence'))
  app.get('/desk/write/:draft/parts', answer('showParts'))
  app.post('/desk/write/:draft/parts/:list/:place', answer('changePart'))
  app.get('/desk/write/:draft/text', answer('showText'))
  app.post('/desk/write/:draft/text', answer('saveText'))
  app.get('/desk/write/:draft/aside/:number', answer('showAside'))
  app.post('/desk/write/:draft/aside/:number', answer('changeAside'))
  app.get('/desk/write/:draft/bank', answer('showBank'))
  app.post('/desk/write/:draft/bank', answer('publishDraft'))
  app.post('/desk/write/:draft/discard', answer('discard'))
  return app
}
