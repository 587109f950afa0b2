import { openClaims } from './explainer/browser/open-claims.ts'
import { registerServiceWorker } from './offline/browser/register.ts'
import { showDistribution } from './quiz/browser/distribution.ts'
import { sendWaiting } from './quiz/browser/queue.ts'
import { tellSaved } from './quiz/browser/tell-saved.ts'
import { loadDue } from './ui/browser/load-due.ts'

// What a page can be read without, so that it comes after the first paint: the page is stored for when there is no
// connection, results that are still waiting are sent, what was saved is told, claims that are due for review are offered,
// and a result says how others answered, and opens the claims of its map.
registerServiceWorker()
sendWaiting()
tellSaved()
loadDue()
void showDistribution(document)
const styles = document.querySelector<HTMLElement>('[data-claims]')?.dataset.claims
if (styles) openClaims(styles)
