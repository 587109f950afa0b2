import { highlightMap } from './explainer/browser/highlight-map.ts'
import { openClaims } from './explainer/browser/open-claims.ts'
import { loadModule } from './ui/browser/load-module.ts'

// Every page without a script of its own does this: it lights on the map what is being read, and a mark of the map opens
// its claim.
highlightMap()
openClaims()
void loadModule(document.body.dataset.module)
