/** Words that a name begins with and that get no capital inside a sentence. */
const small = /^(de|het|een|wij|we|onze|ons|alle|the|an?|our|all)(?=\s)/i;

/** "De gemeenteraad", as somebody typed it on a line of its own, inside a sentence: "de gemeenteraad". Names keep their capitals. */
export const inSentence = (name: string): string => name.replace(small, (word) => word.toLowerCase());
