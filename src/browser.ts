import { keepForLater } from './offline/browser/register.ts'
import { sendKept } from './quiz/browser/queue.ts'
import { offerLater } from './ui/browser/offer-review.ts'

// What every page without a script of its own does: keep itself, send a result that could not be sent before, offer what is to be revisited.
keepForLater()
sendKept()
offerLater()
