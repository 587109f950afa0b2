/**
 * What /asyncapi.json says of each message, command, phase, refusal and close code, by its name. The names come from the
 * schemas in src/classroom/protocol; a test names each that has no words here, and each here that no schema has.
 */
type Words = Readonly<Record<string, string>>

/** What the server sends, by type. */
export const sentWords: Words = {
  snapshot:
    'Everything that this client may know at the moment. It is the first message on every socket, and the answer to a request for it.',
  phase: 'The session has moved on. This replaces the phase before.',
  feed: 'For host and projector: totals, and what has changed in the roster since the message that `after` numbers.',
  ack: 'The answer with this submission counts. At the person’s own pace, with what follows.',
  you: 'The nickname that this person has from now on.',
  done: 'The command with this id is carried out; the session’s present version.',
  refused: 'Something that this client has sent is refused: `submission` names the answer, `id` the command.',
  bye: 'The server closes the socket now, with the code of this reason.',
}

/** What a client sends, by type, and which types come back. */
export const receivedWords: Readonly<Record<string, { says: string; replies: readonly string[] }>> = {
  vote: {
    says: 'An answer. Sent again with the same submission, it counts once and is acknowledged again.',
    replies: ['ack', 'refused'],
  },
  rename: {
    says: 'Asks for another nickname: a drawn one or, where the host allows typed names, this one.',
    replies: ['you', 'refused'],
  },
  command: {
    says: 'Leads the session. A command that moves it needs the present version.',
    replies: ['done', 'refused'],
  },
  snapshot: { says: 'Asks for a snapshot, where a message is missing.', replies: ['snapshot', 'refused'] },
}

export const phaseWords: Words = {
  lobby: 'No question has been asked.',
  open: 'Item and round take answers, until `deadline` if there is one.',
  closed: 'The round is over, and nothing is shown.',
  discussion: 'The class talks until `until`; then the host opens the next round.',
  revealed: 'Key, reasons, sources, all rounds and shifts are shown.',
  own: 'Everyone at their own pace until `until`; `released` once the host has shown the answers.',
  ended: 'The session is over.',
}

export const commandWords: Words = {
  open: 'Opens the next question, or the one named.',
  plan: 'Names the questions that are still to come, in order, and leaves out the others.',
  show: 'Goes back to a question that was asked, with its votes.',
  pause: 'Holds the clock and all answers.',
  resume: 'Goes on after a pause, with the time that was left.',
  close: 'Closes the round.',
  discuss: 'Lets the class talk, for so many seconds.',
  revote: 'Opens another round of the present question.',
  reveal: 'Shows key, reasons and results.',
  poll: 'Asks something that has no right answer. `close` or the next question ends it.',
  'own-pace': 'Lets everyone go on alone.',
  release: 'Shows everyone the answers at own pace, where they were kept back. From then on nobody can answer.',
  end: 'Ends the session.',
  leaderboard: 'Shows or hides the points.',
  lock: 'Admits nobody new, or admits people again.',
  number: 'Asks whoever is new for the number on the screen, or no longer.',
  'send-out': 'Takes everyone out who has joined since then, and asks newcomers for the number on the screen.',
  'let-back-in': 'Lets those who were sent out together back in, with their answers.',
  remove: 'Takes someone out. It holds for their device and their name.',
  restore: 'Lets someone who was taken out back in, with their answers.',
  clear: 'Forgets who has never answered and is gone; with `connected`, everyone who has never answered.',
  'new-name': 'Replaces someone’s name with a drawn one.',
  'extra-time': 'Gives someone more time, or all the time they need.',
}

/** What a refusal is an answer to. Its sentence is that of the problem document over HTTP. */
export const refusalsOf: Readonly<Record<string, readonly ('vote' | 'rename' | 'command' | 'any' | 'HTTP')[]>> = {
  malformed: ['any'],
  early: ['vote'],
  late: ['vote'],
  stale: ['vote'],
  'already-answered': ['vote'],
  'unknown-option': ['vote'],
  paused: ['vote'],
  'unknown-session': ['HTTP'],
  'session-ended': ['HTTP'],
  locked: ['HTTP'],
  'session-full': ['HTTP'],
  removed: ['HTTP'],
  'wrong-number': ['HTTP'],
  'unknown-participant': ['command', 'HTTP'],
  'wrong-secret': ['HTTP'],
  'too-many-attempts': ['HTTP'],
  'too-many-messages': ['command', 'HTTP'],
  'name-taken': ['rename', 'HTTP'],
  'name-not-allowed': ['rename', 'HTTP'],
  'name-unfit': ['rename', 'HTTP'],
  'names-used-up': ['rename'],
  'rows-used-up': ['vote', 'rename', 'command'],
  'stale-version': ['command'],
  'wrong-phase': ['command'],
  'no-more-questions': ['command'],
  'commands-used-up': ['command'],
  'rounds-used-up': ['command'],
}

/** What a close code means, and what the client does then. */
export const closingWords: Readonly<Record<string, { means: string; does: string }>> = {
  'session-deleted': {
    means: 'The host has deleted the session.',
    does: 'Stop, and delete what you have stored of it.',
  },
  removed: {
    means: 'The host has taken this person out.',
    does: 'Stop. The token works again if the host lets them back in.',
  },
  replaced: {
    means: 'A newer socket of the same person or role has taken this one’s place.',
    does: 'Stop, and let the person decide to go on here.',
  },
  'wrong-secret': { means: 'The bearer is not the host’s secret.', does: 'Stop, and ask for the secret.' },
  'unknown-session': {
    means: 'No session has this code, or its storage has been emptied.',
    does: 'Stop, and ask for the code.',
  },
  'unknown-participant': { means: 'The token belongs to nobody in the session.', does: 'Stop, and join again.' },
  'spectators-full': {
    means: 'As many screens without the key are connected as may be.',
    does: 'Stop, or use the projector’s link.',
  },
  'too-many-messages': {
    means: 'This client has sent more than the stated rate.',
    does: 'Come back as after a lost connection, and send less.',
  },
  'too-many-attempts': {
    means: 'This address has sent too many wrong secrets.',
    does: 'Wait, then come back as after a lost connection.',
  },
}
