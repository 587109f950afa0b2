import { registerServiceWorker } from './offline/browser/register.ts'
import { sendWaiting } from './quiz/browser/queue.ts'
import { offerReview } from './ui/browser/offer-review.ts'

// What every page without a script of its own does: keep itself, send a result that could not be sent before, offer what is to be revisited.
registerServiceWorker()
sendWaiting()
offerReview()
