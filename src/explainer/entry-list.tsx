import type { Entry } from './entries.ts'
import { Sources } from './source-list.tsx'

/** A headed list of names with what they mean; each name is an anchor. */
export const Entries = ({ heading, entries }: { heading: string; entries: Entry[] }) => (
  <section class="entries">
    <h2>{heading}</h2>
    <dl>
      {entries.map((entry) => (
        <div id={entry.id}>
          <dt>{entry.name}</dt>
          <dd>
            <p>
              {entry.role && (
                <>
                  <strong>{entry.role}.</strong>{' '}
                </>
              )}
              {entry.about}
            </p>
            <Sources {...entry} placed />
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
