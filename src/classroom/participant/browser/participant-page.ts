import { phoneAddresses } from '../../../http/addresses.ts'
import type { Ending } from '../../view/browser/endings.ts'
import { type Farewell, stageOf } from '../../view/browser/stage.tsx'
import { viewText } from '../../view/text.ts'
import { participantText } from '../text.ts'
import { attend } from './attending.tsx'
import { placeIn } from './device-store.ts'
import { joinForm } from './join.ts'

const root = document.querySelector<HTMLElement>('#view')
if (root) start(root)

/** A person who has been here goes on where they were; anyone else joins. */
function start(root: HTMLElement): void {
  const { code = '', token } = root.dataset
  const place = placeIn(code)
  const stage = stageOf(root)
  // With the token in the address, whoever were sent the address would be this person.
  if (token) history.replaceState(null, '', phoneAddresses.join(code))
  const known = token ?? place.token()
  if (known) enter(known)
  else joinForm(root, code, enter)

  function enter(token: string): void {
    place.enter(token)
    attend({ root, stage, place, code, token, over })
  }

  function over(ending: Ending): void {
    if (ending !== 'replaced') place.leave()
    stage.close(farewell(ending, code))
  }
}

function farewell(ending: Ending, code: string): Farewell {
  const { removed, removedHint, replaced, unknown, gone, goneHint, joinAgain, otherCode } = participantText
  const href = phoneAddresses.join(code)
  if (ending === 'replaced') return { title: replaced, href, label: viewText.here }
  if (ending === 'removed') return { title: removed, hint: removedHint, href, label: joinAgain }
  if (ending === 'unknown-participant') return { title: unknown, href, label: joinAgain }
  return { title: gone, hint: goneHint, href: phoneAddresses.door(), label: otherCode }
}
