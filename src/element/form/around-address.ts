/** Where the address goes in a sentence: nothing that anybody writes (private use). */
const ADDRESS = '\uE000';

/** The words before and after an address in a sentence: it is drawn apart, left to right in every language. */
export function aroundAddress(sentence: (address: string) => string): readonly [string, string] {
  const [before = '', after = ''] = sentence(ADDRESS).split(ADDRESS);
  return [before, after];
}
