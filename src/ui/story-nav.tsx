import { addresses } from '../http/addresses.ts'
import { asset } from './assets.ts'
import { text } from './text.ts'

const sections = {
  hub: addresses.hub,
  compare: addresses.compare,
  timeline: addresses.timeline,
  who: (quiz: string) => addresses.people(quiz),
  glossary: (quiz: string) => addresses.glossary(quiz),
  quiz: (quiz: string) => addresses.quiz(quiz, { edition: 1, length: 10 }),
  stats: addresses.stats,
} satisfies Record<string, (quiz: string) => string>

/** A part of a story that its navigation leads to. */
export type Section = keyof typeof sections

// The keys of the table above, in its order.
const order = Object.keys(sections) as Section[]

/** The parts of a story; on a narrow screen the row scrolls sideways. Its last item leads to the claims that are due for review on this device. */
export const StoryNav = ({ quiz, title, at }: { quiz: string; title: string; at?: Section }) => (
  <nav class="sections" aria-label={title}>
    <ul class="bare">
      {order.map((section) => (
        <li>
          <a href={sections[section](quiz)} aria-current={section === at ? 'page' : undefined}>
            {text.sections[section]}
          </a>
        </li>
      ))}
      <li
        hidden
        data-due={asset('review-due.js')}
        data-quiz={quiz}
        data-one={text.review.one}
        data-many={text.review.many}
      >
        <a href={addresses.review(quiz)}>{text.review.title}</a>
      </li>
    </ul>
  </nav>
)
