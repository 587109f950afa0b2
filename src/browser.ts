import { highlightMap } from './explainer/browser/highlight-map.ts'
import { openClaims } from './explainer/browser/open-claims.ts'
import { registerServiceWorker } from './offline/browser/register.ts'
import { sendWaiting } from './quiz/browser/queue.ts'
import { offerReview } from './ui/browser/offer-review.ts'

// Every page without a script of its own does this: it is stored for when there is no connection, it sends results that
// are still waiting, it offers the claims that are due for review, it lights on the map what is being read, and a mark of the map opens its
// claim.
registerServiceWorker()
sendWaiting()
offerReview()
highlightMap()
openClaims()
