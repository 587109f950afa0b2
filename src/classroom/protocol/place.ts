/** The number that the class knows a question by, from 0; what was left out after someone had answered it keeps its own. */
export const placeIn = (plan: readonly number[], item: number): number =>
  plan.includes(item) ? plan.indexOf(item) : item
