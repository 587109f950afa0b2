import { sendKept } from '../quiz/browser/queue.ts'
import { offerLater } from '../review/browser/later.ts'
import { keepForLater } from './browser/keep.ts'

// What every page without a script of its own does: keep itself, send a result that could not be sent before, offer what is to be revisited.
keepForLater()
sendKept()
offerLater()
