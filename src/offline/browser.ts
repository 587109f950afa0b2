import { sendKept } from '../quiz/browser/queue.ts'
import { keepForLater } from './browser/keep.ts'

// What every page without a script of its own does: keep itself, and send a result that could not be sent before.
keepForLater()
sendKept()
