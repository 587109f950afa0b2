import { type Ending, endingOf } from '../../protocol/close-codes.ts'
import type { Bye } from '../../protocol/messages.ts'
import type { ApiResult } from './api.ts'

type Handlers<Message> = {
  message: (message: Message) => void
  over: (ending: Ending) => void
  /** A message is missing. */
  gap: () => void
}

type Numbered = { type: string; seq?: number; after?: number }

/** Receives what the server sends by socket or HTTP: each message once and in order, refusals, and the end. */
export function openReceiver<Message extends { type: string }>(handlers: Handlers<Message>) {
  let last = -1

  return {
    /** The newest number received, which a poll sends; −1 asks for everything. */
    last: (): number => last,
    forget(): void {
      last = -1
    },

    /** Takes a text from the socket. Returns false if the server closes it, but the client may come back. */
    socket(text: string): boolean {
      // The server’s own messages have the shape of its schemas.
      const message = JSON.parse(text) as Message | Bye
      if (isBye(message)) return ended(message.reason)
      take(message)
      return true
    },

    /** Takes an HTTP response, which has what the socket would have sent. */
    http(result: ApiResult, to: object = {}): void {
      // As above: the server’s own messages.
      if (result.kind === 'json') take(result.body as Message)
      if (result.kind !== 'refused') return
      const { reason, kept } = result
      if (!ended(reason)) handlers.message({ ...to, type: 'refused', reason, kept } as unknown as Message)
    },
  }

  function take(message: Message & Numbered): void {
    const { type, seq, after = last } = message
    const inSequence = seq !== undefined && type !== 'snapshot'
    if (inSequence && seq <= last) return
    if (inSequence && after > last) handlers.gap()
    else {
      last = seq ?? last
      handlers.message(message)
    }
  }

  function ended(reason: string): boolean {
    const ending = endingOf(reason)
    if (ending) handlers.over(ending)
    return ending !== null
  }
}

const isBye = (message: { type: string }): message is Bye => message.type === 'bye'
