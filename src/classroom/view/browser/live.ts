import type { Target } from './api.ts'
import { connect, type Link } from './connection.ts'
import type { Ending } from './endings.ts'

/** What a live view makes of what happens. */
type View<Message> = {
  take: (message: Message) => void
  /** Draws everything as it stands, at this time by the server’s clock. */
  draw: (now: number, link: Link) => void
  /** Twice a second: whether there is anything new to be seen, a clock for one. */
  tick: () => boolean
  /** Nothing more will come, and nothing more is drawn. */
  over: (ending: Ending) => void
}

/** Keeps a view connected, by the server’s clock, and drawn anew whenever something has happened. */
export function goLive<Message extends { type: string; now?: number }>(target: Target, view: View<Message>) {
  let link: Link = 'connecting'
  let drift = 0
  let over = false

  const connection = connect<Message>(target, {
    message(message) {
      if (message.now !== undefined) drift = message.now - Date.now()
      view.take(message)
      draw()
    },
    link(now) {
      if (now === link) return
      link = now
      draw()
    },
    over(ending) {
      over = true
      view.over(ending)
    },
  })
  setInterval(() => {
    if (!over && view.tick()) draw()
  }, 500)

  return { ...connection, draw }

  function draw(): void {
    if (!over) view.draw(Date.now() + drift, link)
  }
}
