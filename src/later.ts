import { registerServiceWorker } from './offline/browser/register.ts'
import { showOthers } from './quiz/browser/others.ts'
import { sendWaiting } from './quiz/browser/queue.ts'
import { tellSaved } from './quiz/browser/tell-saved.ts'
import { offerReview } from './ui/browser/offer-review.ts'

// What a page can be read without, so that it comes after the first paint: the page is stored for when there is no
// connection, results that are still waiting are sent, what was saved is told, claims that are due for review are offered,
// and a result says how others answered.
registerServiceWorker()
sendWaiting()
tellSaved()
offerReview()
void showOthers(document)
