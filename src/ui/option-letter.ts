/** Options are told apart by letters, counted from 0: “A” for the first. */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place)
