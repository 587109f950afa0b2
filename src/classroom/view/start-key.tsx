/** Where a site lets only those start a class who have its key: the field for it. */
export const StartKey = () => (
  <label class="number">
    <span>{words}</span>
    <input name="key" type="password" autocomplete="current-password" required />
  </label>
)

// Not among the room’s other words, because browser code carries those.
const words = 'This site’s key for starting a class'
