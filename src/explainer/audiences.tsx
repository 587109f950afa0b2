import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import type { Quiz } from '../questions/model.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { cardViews } from './cards.ts'
import { explainerText } from './text.ts'

/** What the site is for each kind of visitor: a small picture of the real thing, a line about it, and one button. */
export const Audiences = ({ quiz }: { quiz: Quiz }) => {
  const { id } = quiz.dossier
  const { readers, newsrooms, teachers } = explainerText.audiences
  const item = cardViews(quiz).find(({ item }) => item && !item.statement)?.item
  return (
    <section aria-labelledby="audiences">
      <h2 id="audiences">{explainerText.audiences.heading}</h2>
      <div class="trio">
        <Panel {...readers} href={addresses.quiz(id, { edition: 1, length: 10 })}>
          <b>{item?.stem}</b>
          {item?.options.slice(0, 3).map(({ text: option }) => (
            <span class="row">{option}</span>
          ))}
        </Panel>
        <Panel {...newsrooms} href={addresses.embed.page(id)}>
          <code>{`<readout-quiz story="${id}">`}</code>
          <span class="line" />
          <span class="line" />
          <span class="frame">{item?.stem}</span>
          <span class="line" />
        </Panel>
        <Panel {...teachers} href={addresses.classStart()}>
          <b class="code">K7M4-TXRB</b>
          {['A', 'B', 'C', 'D'].map((letter) => (
            <span class={`bar ${letter.toLowerCase()}`}>{letter}</span>
          ))}
        </Panel>
      </div>
    </section>
  )
}

type PanelProps = { heading: string; about: string; button: string; href: string; children: Child }

const Panel = ({ heading, about, button, href, children }: PanelProps) => (
  <section class="panel">
    <div class="miniature" aria-hidden="true">
      {children}
    </div>
    <h3>{heading}</h3>
    <p>{about}</p>
    <p class="actions">
      <ButtonLink second href={href}>
        {button}
      </ButtonLink>
    </p>
  </section>
)
