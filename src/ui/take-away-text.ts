/** Leads to files for other places. By itself, because browser code carries the other words, and says this nowhere. */
export const takeAwayText = 'Take the questions to Kahoot!, Moodle or Anki'
