import type { Bye } from '../../protocol/messages.ts'
import { type Ending, final, isBye } from './endings.ts'
import type { Answer } from './http.ts'
import { inOrder } from './order.ts'

type Told<Message> = {
  message: (message: Message) => void
  over: (ending: Ending) => void
  /** Something is missing. */
  gap: () => void
}

/** Hears what the server says by socket or by HTTP: each message once and in order, refusals, and the end. */
export function openEar<Message extends { type: string }>(told: Told<Message>) {
  const order = inOrder()

  return {
    last: order.last,
    forget: order.forget,

    /** What a socket has said; false where the server hangs up, but only for now. */
    socket(words: string): boolean {
      // The server’s own messages, which its schemas have shaped.
      const message = JSON.parse(words) as Message | Bye
      if (isBye(message)) return ended(message.reason)
      take(message)
      return true
    },

    /** What HTTP answers is what the socket would have said. */
    http(answer: Answer, to: object = {}): void {
      // As above: the server’s own messages.
      if (answer.kind === 'json') take(answer.body as Message)
      if (answer.kind !== 'refused') return
      const { reason, kept } = answer
      if (!ended(reason)) told.message({ ...to, type: 'refused', reason, kept } as unknown as Message)
    },
  }

  function take(message: Message): void {
    const verdict = order.verdict(message)
    if (verdict === 'take') told.message(message)
    if (verdict === 'gap') told.gap()
  }

  function ended(reason: string): boolean {
    const ending = final(reason)
    if (ending) told.over(ending)
    return ending !== null
  }
}
