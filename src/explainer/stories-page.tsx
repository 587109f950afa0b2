import { ClaimMapView } from '../claim-map/claim-map.tsx'
import { claimMap } from '../claim-map/model.ts'
import { readCited } from '../dossier/citations.ts'
import { plain } from '../dossier/links.ts'
import { addresses } from '../http/addresses.ts'
import { assemble } from '../questions/edition.ts'
import { minutesToAnswer } from '../questions/minutes.ts'
import type { Quiz } from '../questions/model.ts'
import type { Entry } from '../stories/model.ts'
import { withdrawalOf } from '../stories/story.ts'
import { AccountBadge } from '../ui/account-badge.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Chain } from '../ui/chain.tsx'
import { Document } from '../ui/document.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { text } from '../ui/text.ts'
import { Audiences } from './audiences.tsx'
import { readingMinutes } from './cards.ts'
import { quotedOnBothSides } from './quotations.ts'
import { explainerText } from './text.ts'

type Props = { quizzes: readonly Quiz[]; others: readonly Entry[]; withdrawn: readonly Entry[]; url: string }

/** The way in: the newest stories with their maps, the others by name, and what the site is for each kind of visitor. */
export const StoriesPage = ({ quizzes, others, withdrawn, url }: Props) => (
  <Document
    title={text.site.tagline}
    description={explainerText.about}
    url={url}
    embeddable={quizzes.length > 0}
    feeds
    style="stories.css"
  >
    <h1>{explainerText.stories}</h1>
    <p class="standfirst">{explainerText.about}</p>
    {quizzes.length === 0 && <p>{explainerText.noStories}</p>}
    {quizzes.map((quiz) => (
      <Story quiz={quiz} />
    ))}
    {others.length > 0 && (
      <section aria-labelledby="more">
        <h2 id="more">{explainerText.others}</h2>
        <ul>
          {others.map(({ id, title, date, tagline }) => (
            <li>
              <a class="tap" href={addresses.hub(id)}>
                <StoryTitle title={title} />
              </a>{' '}
              <span class="label">
                <time datetime={date}>{text.day(date)}</time> · {tagline}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {withdrawn.length > 0 && (
      <section aria-labelledby="withdrawn">
        <h2 id="withdrawn">{explainerText.withdrawn}</h2>
        <ul>
          {withdrawn.map((entry) => (
            <li>
              <strong>
                <StoryTitle title={entry.title} />
              </strong>
              . {withdrawalOf(entry)}
            </li>
          ))}
        </ul>
      </section>
    )}
    {quizzes[0] && <Audiences quiz={quizzes[0]} />}
    <p class="hint">
      {explainerText.feeds}{' '}
      <a class="tap" href={addresses.feed.atom()}>
        Atom
      </a>{' '}
      <a class="tap" href={addresses.feed.json()}>
        JSON Feed
      </a>
    </p>
  </Document>
)

const Story = ({ quiz }: { quiz: Quiz }) => {
  const { dossier } = quiz
  const map = claimMap(dossier)
  const compare = (anchor: string) => addresses.compare(dossier.id, anchor)
  const short = assemble(quiz, { edition: 1, length: 5 })
  const [card] = dossier.cards
  return (
    <article class="story">
      <div>
        <p class="label">
          <time datetime={dossier.date}>{text.day(dossier.date)}</time> · {dossier.tagline}
        </p>
        <h2>
          <a class="headline" href={addresses.hub(dossier.id)}>
            <StoryTitle title={dossier.title} />
          </a>
        </h2>
        {card && <p class="stake">{plain(readCited(card.stake).text)}</p>}
        <p class="actions">
          {short.ok && (
            <ButtonLink href={addresses.quiz(dossier.id, short.edition)}>
              {explainerText.shortQuiz(5, minutesToAnswer(short.edition.questions))}
            </ButtonLink>
          )}
          <ButtonLink second href={addresses.hub(dossier.id)}>
            {explainerText.read(dossier.cards.length, readingMinutes(dossier.cards))}
          </ButtonLink>
        </p>
        <p class="label">{explainerText.quoted}</p>
        <dl class="quotations">
          {quotedOnBothSides(dossier, map).map(({ side: { account, voice }, phrase, source }) => (
            <div class={`voice-${voice}`}>
              <dt>
                <AccountBadge label={account.label} voice={voice} />
              </dt>
              <dd>
                <a class="tap" href={compare(`claim-${source.claim}`)}>
                  {text.quoted(phrase)}
                </a>
              </dd>
              <dd class="where">
                <Chain names={source.chain.slice(1)} mode={source.mode} />{' '}
                <ParagraphMark numbers={[source.paragraph]} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <ClaimMapView map={map} href={compare} />
    </article>
  )
}
