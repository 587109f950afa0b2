import { addresses } from '../../http/addresses.ts'
import { OverView } from '../over-view.tsx'
import { participantText } from '../participant-text.ts'
import { attend } from './attending.tsx'
import type { Ending } from './endings.ts'
import { joinForm } from './joining.ts'
import { placeIn } from './place.ts'
import { stageOf } from './stage.tsx'

const root = document.querySelector<HTMLElement>('#room')
if (root) start(root)

/** A person who has been here goes on where they were; anyone else joins. */
function start(root: HTMLElement): void {
  const { code = '', token } = root.dataset
  const place = placeIn(code)
  const stage = stageOf(root)
  // With the token in the address, whoever were sent the address would be this person.
  if (token) history.replaceState(null, '', addresses.join(code))
  const known = token ?? place.token()
  if (known) enter(known)
  else joinForm(root, code, enter)

  function enter(token: string): void {
    place.enter(token)
    attend({ root, stage, place, code, token, over })
  }

  function over(ending: Ending): void {
    if (ending !== 'replaced') place.leave()
    const { title, hint, label, gone } = farewell(ending)
    const href = gone ? addresses.door() : addresses.join(code)
    stage.draw(<OverView title={title} hint={hint} href={href} label={label} />)
    stage.say([title, hint].filter(Boolean).join(' '))
  }
}

type Farewell = { title: string; hint: string; label: string /** The code leads nowhere any more. */; gone?: true }

function farewell(ending: Ending): Farewell {
  const { removed, removedHint, replaced, here, unknown, gone, goneHint, joinAgain, otherCode } = participantText
  if (ending === 'replaced') return { title: replaced, hint: '', label: here }
  if (ending === 'removed') return { title: removed, hint: removedHint, label: joinAgain }
  if (ending === 'unknown-participant') return { title: unknown, hint: '', label: joinAgain }
  return { title: gone, hint: goneHint, label: otherCode, gone: true }
}
