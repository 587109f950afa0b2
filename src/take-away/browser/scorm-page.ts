/** What a learning platform gives its content (SCORM 1.2, run-time environment): every value is text. */
type Api = Record<'LMSInitialize' | 'LMSFinish' | 'LMSCommit' | 'LMSGetValue', (name: string) => string> & {
  LMSSetValue: (name: string, value: string) => string
}

// As many windows may lie between content and platform (SCORM 1.2).
const most = 7

const began = Date.now()
const frame = document.querySelector('iframe')
const api = apiAround(window) ?? (opener ? apiAround(opener) : undefined)
let answered = 0
let isOver = false

api?.LMSInitialize('')
// What an earlier visit has completed stays: whoever knows the answers by now adds nothing.
const wasOver = /^(?:completed|passed|failed)$/.test(api?.LMSGetValue('cmi.core.lesson_status') ?? '')
if (!wasOver) set('lesson_status', 'incomplete')

addEventListener('message', ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || !data) return
  const { readout: type, height, item, correct, score, outOf } = data
  if (height > 0) frame.style.height = `${height}px`
  if (!api || wasOver || isOver) return
  if (type === 'answer') {
    const interaction = `cmi.interactions.${answered++}`
    api.LMSSetValue(`${interaction}.id`, item)
    api.LMSSetValue(`${interaction}.type`, 'choice')
    api.LMSSetValue(`${interaction}.result`, correct ? 'correct' : 'wrong')
  }
  if (type === 'complete' && outOf > 0) {
    isOver = true
    set('score.min', '0')
    set('score.max', '100')
    set('score.raw', String(Math.round((100 * score) / outOf)))
    set('lesson_status', 'completed')
    api.LMSCommit('')
  }
})

addEventListener('pagehide', () => {
  set('session_time', timespan(Date.now() - began))
  set('exit', isOver || wasOver ? '' : 'suspend')
  api?.LMSCommit('')
  api?.LMSFinish('')
})

function set(name: string, value: string): void {
  api?.LMSSetValue(`cmi.core.${name}`, value)
}

/** The platform’s side, in this window or in one around it; none where the file was opened by itself. */
function apiAround(from: Window): Api | undefined {
  let at = from
  for (let i = 0; i <= most; i++) {
    try {
      const { API } = at as Window & { API?: Api }
      if (API) return API
    } catch {
      // A window of another site: what lies beyond may be the platform’s own again.
    }
    if (at.parent === at) return undefined
    at = at.parent
  }
  return undefined
}

/** Milliseconds as HHHH:MM:SS. */
function timespan(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join(':')
}
