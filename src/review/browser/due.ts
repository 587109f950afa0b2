import { dueNow, nextDue } from '../schedule.ts'
import { load, scheduleMisses } from './store.ts'
import { counted, relative } from './words.ts'

const now = new Date()
await scheduleMisses(now)

// Loaded by address, and only where this device has claims scheduled: says in each place how many are due.
for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const claims = load(place.dataset.quiz ?? '')
  const due = dueNow(claims, now).length
  const link = place.querySelector('a')
  if (link && due > 0) link.textContent = counted(place, due)
  const next = nextDue(claims, now)
  const when = place.querySelector<HTMLElement>('.when')
  if (when && next) when.textContent = `${when.dataset.next} ${relative(next, now)}.`
  // In the navigation, only what is due has a place.
  if (due > 0) place.hidden = false
}
