import { addresses } from '../../http/addresses.ts'
import { OverView } from '../over-view.tsx'
import { participantText } from '../text.ts'
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
    const [title, hint, label] = farewell(ending)
    stage.draw(<OverView title={title} hint={hint} href={addresses.join(code)} label={label} />)
    stage.say([title, hint].filter(Boolean).join(' '))
  }
}

function farewell(ending: Ending): [title: string, hint: string, label: string] {
  const { removed, removedHint, replaced, here, gone, goneHint, joinAgain } = participantText
  if (ending === 'replaced') return [replaced, '', here]
  if (ending === 'removed') return [removed, removedHint, joinAgain]
  if (ending === 'unknown-participant') return [participantText.unknown, '', joinAgain]
  return [gone, goneHint, joinAgain]
}
