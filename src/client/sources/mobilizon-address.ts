/** The one question that is put to a Mobilizon: GraphQL, as a GET, so that it can be kept by every cache on the way. */

const EVENT = `uuid title description url status language beginsOn endsOn onlineAddress externalParticipationUrl
picture{url alt metadata{width height}} tags{slug title} options{timezone isOnline}
physicalAddress{description street locality postalCode region country geom timezone} attributedTo{name preferredUsername url}`;
const OF_GROUP = `query($name:String!,$from:DateTime){group(preferredUsername:$name){organizedEvents(afterDatetime:$from,limit:100){total elements{${EVENT}}}}}`;
const OF_ALL = `query{events(limit:100,orderBy:BEGINS_ON,direction:ASC){total elements{${EVENT}}}}`;

/**
 * Where to ask for the events of a group (`https://mobilizon.example/@group`, `…/@group/events`), or of a whole instance. An address
 * that is a question already stays one.
 */
export function mobilizonAddress(address: string, today: string): string {
  const url = new URL(address);
  if (url.searchParams.has('query')) return url.href;
  const name = /\/@([^/]+)/.exec(url.pathname)?.[1];
  const asked = new URL('/api', url);
  asked.searchParams.set('query', (name === undefined ? OF_ALL : OF_GROUP).replaceAll(/\s+/g, ' '));
  // A day, not a moment: few distinct addresses.
  if (name !== undefined)
    asked.searchParams.set('variables', JSON.stringify({ name: decodeURIComponent(name), from: `${today}T00:00:00Z` }));
  return asked.href;
}
