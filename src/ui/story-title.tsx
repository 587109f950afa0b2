// No longer ones, because a phone with large text has no room for them on one line.
const joined = /((?<!\S)[^\s–]{1,9}–[^\s–]{1,9}(?!\S))/

/** A story’s title, in one element; two short names with a dash between them, as “Xi–Putin”, stay on one line. */
export const StoryTitle = ({ title }: { title: string }) => (
  <span>{title.split(joined).map((part, i) => (i % 2 ? <bdi class="joined">{part}</bdi> : part))}</span>
)
