import type { HostSnapshot } from '../protocol/host.ts'
import { CommandForm } from './command-form.tsx'
import { hostText } from './text.ts'

/** One tap asks the class something that has no right answer, in the host’s own words if they like. */
export const PollForm = ({ snapshot }: { snapshot: HostSnapshot }) => (
  <CommandForm snapshot={snapshot} fields={{ do: 'poll' }}>
    <p class="label">{hostText.poll.title}</p>
    {snapshot.polls.map((kind) => (
      <button class="button quiet" type="submit" name="ask" value={kind} key={kind}>
        {hostText.poll.kinds[kind]}
      </button>
    ))}
    <details>
      <summary class="tap">{hostText.poll.write}</summary>
      <label>
        {hostText.poll.words} <input name="text" maxlength={200} autocomplete="off" />
      </label>
    </details>
  </CommandForm>
)
