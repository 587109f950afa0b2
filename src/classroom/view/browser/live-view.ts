import type { Ending } from '../../protocol/close-codes.ts'
import type { Client } from './api.ts'
import { connect, type Link } from './connection.ts'

type View<Message> = {
  take: (message: Message) => void
  /** Renders everything, at this time by the server’s clock. */
  render: (now: number, link: Link) => void
  /** Called twice a second. Returns whether there is anything new to show, such as a clock. */
  tick: () => boolean
  /** Nothing more will come, and nothing more is rendered. */
  over: (ending: Ending) => void
}

/** Keeps a view connected and on the server’s clock, and renders it again whenever something has happened. */
export function startLiveView<Message extends { type: string; now?: number }>(client: Client, view: View<Message>) {
  let link: Link = 'connecting'
  let drift = 0
  let over = false

  const connection = connect<Message>(client, {
    message(message) {
      if (message.now !== undefined) drift = message.now - Date.now()
      view.take(message)
      render()
    },
    link(next) {
      if (next === link) return
      link = next
      render()
    },
    over(ending) {
      over = true
      view.over(ending)
    },
  })
  setInterval(() => {
    if (!over && view.tick()) render()
  }, 500)

  return { ...connection, render }

  function render(): void {
    if (!over) view.render(Date.now() + drift, link)
  }
}
