// Part of the chunk that sending takes: nobody needs it before something is written.

/**
 * Domains that many people have an address at, in the countries of the network; the commoner of two first. Short ones are
 * left out: one letter away from them is somebody else's.
 */
const COMMON = (
  'gmail.com hotmail.com yahoo.com outlook.com icloud.com hotmail.fr yahoo.fr outlook.fr orange.fr laposte.net wanadoo.fr ' +
  'protonmail.com proton.me googlemail.com hotmail.es yahoo.es outlook.es hotmail.it yahoo.it libero.it hotmail.de yahoo.de ' +
  'outlook.de t-online.de freenet.de posteo.de mailbox.org hotmail.nl ziggo.nl kpnmail.nl planet.nl skynet.be telenet.be ' +
  'bluewin.ch sapo.pt uol.com.br bol.com.br yahoo.com.br hotmail.co.uk yahoo.co.uk btinternet.com telefonica.net ' +
  'tiscali.it virgilio.it riseup.net fastmail.com menara.ma'
).split(' ');
/** Real ones that look like a slip of the above. */
const OTHERS = ['mail.com', 'email.com', 'ymail.com', 'gmx.com', 'yahoo.ma', 'proton.ch', 'pm.me'];
/** Brands that have an address in each country: `hotmail.be` is no slip of `hotmail.de`. */
const IN_EACH_COUNTRY = /^(?:hotmail|outlook|yahoo|live)\.(?:co\.|com\.)?(?!(?:co|cm|om)$)[a-z]{2}$/;
/** From this length on two slips are forgiven, below it one. */
const LONG = 10;

/**
 * The address that was probably meant, where its domain is a slip of the pen away from a common one: a letter too many,
 * missing, wrong or swapped with its neighbour; or the name alone (`gmail`). Undefined where it may well be right.
 */
export function meantAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || COMMON.includes(domain) || OTHERS.includes(domain) || IN_EACH_COUNTRY.test(domain)) return undefined;
  const meant = COMMON.find((each) => each.split('.')[0] === domain) ?? nearest(domain);
  return meant && address.slice(0, at + 1) + meant;
}

function nearest(domain: string): string | undefined {
  let [best, fewest] = [undefined as string | undefined, Infinity];
  for (const each of COMMON) {
    const slips = distance(domain, each, each.length < LONG ? 1 : 2);
    if (slips < fewest) [best, fewest] = [each, slips];
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. Infinity from beyond `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  // Slips between the first `row` letters of one and the first `at` of the other; ends are kept outside of both.
  const slips = new Map<string, number>();
  const of = (row: number, at: number): number =>
    row < 1 || at < 1 ? Math.max(row, at) : (slips.get(`${row} ${at}`) ?? 0);
  for (let row = 1; row <= one.length; row += 1)
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = of(row - 1, at - 1) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const swapped = isSwap(one, row, other, at) ? of(row - 2, at - 2) + 1 : Infinity;
      slips.set(`${row} ${at}`, Math.min(of(row - 1, at) + 1, of(row, at - 1) + 1, replaced, swapped));
    }
  const all = of(one.length, other.length);
  return all <= most ? all : Infinity;
}

function isSwap(one: string, row: number, other: string, at: number): boolean {
  return row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
}
