/** The words of a list as it is written for people: in lines, with spaces between. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
