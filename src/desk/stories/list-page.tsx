import { text } from '../../ui/text.ts'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { deskText } from '../text.ts'
import type { Listed } from './listed.ts'

const words = deskText.list

/** Every story with its state, its bank and how readers do. */
export const StoriesPage = ({ stories, formKey }: { stories: readonly Listed[]; formKey: string }) => (
  <DeskDocument title={deskText.title} formKey={formKey}>
    <h1>{deskText.stories}</h1>
    {stories.length === 0 && <p>{words.empty}</p>}
    <ul class="desk-stories bare">
      {stories.map((story) => (
        <li>
          <h2>
            <a href={deskAddresses.story(story.id)}>{story.title}</a>
          </h2>
          <p class="among">
            <strong>{words.state[story.withdrawn ? 'withdrawn' : 'published']}</strong> ·{' '}
            {words.published(text.day(story.published), story.version)} · {words.versions(story.versions)}
          </p>
          <p>
            {[
              words.questions(story.questions),
              story.bank && words.signed(story.bank.signed),
              story.bank && words.withdrawn(story.bank.withdrawn),
              story.bank && words.findings(story.bank.findings),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {story.results && (
            <p>
              {words.plays(story.results.plays)}
              {story.results.score !== null && ` · ${words.score(story.results.score)}`}
            </p>
          )}
          <p class="actions">
            <a class="tap" href={deskAddresses.bank(story.id)}>
              {deskText.sections.bank}
            </a>
            <a class="tap" href={deskAddresses.story(story.id)}>
              {deskText.sections.story}
            </a>
          </p>
        </li>
      ))}
    </ul>
  </DeskDocument>
)
