// What a widget adds to the time of a page view, by what the endpoint does; beside the same page without it. Medians of many views,
// the kinds by turns, so that whatever else the machine does falls on all of them.
//
//   node scripts/wordpress/page-views.mjs [views]
import { createServer } from 'node:http';
import { makeSite } from './site.mjs';

const VIEWS = Number(process.argv[2] ?? 60);
const ROWS = 40;
const EVENTS = JSON.stringify({
  version: '1',
  lang: 'en',
  items: Array.from({ length: ROWS }, (_, at) => ({
    id: `e${at}`,
    title: `Meeting ${at}`,
    start: `2036-05-${String((at % 28) + 1).padStart(2, '0')}T09:00`,
    timeZone: 'Europe/Paris',
  })),
});

let mood = 'up';
const endpoint = createServer((request, response) => {
  if (mood === 'dead') request.destroy();
  else if (mood === 'up') response.writeHead(200, { 'content-type': 'application/json' }).end(EVENTS);
});
await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
const { port } = endpoint.address();
const site = await makeSite({ endpointPorts: [port] });
site.eval(`
  update_option( 'ouishare_settings', array( 'sources' => array( array( 'id' => 'n', 'kind' => 'endpoint', 'address' => 'http://127.0.0.1:${port}/' ) ) ) );
  wp_insert_post( array( 'post_name' => 'without', 'post_title' => 'A page', 'post_content' => '<p>Words</p>', 'post_status' => 'publish' ) );
  wp_insert_post( array( 'post_name' => 'with', 'post_title' => 'A page', 'post_content' => '<!-- wp:ouishare/event-list {"structuredData":true} /-->', 'post_status' => 'publish' ) );
`);
await site.serve();

async function view(path) {
  const started = performance.now();
  const text = await (await fetch(`${site.url}/${path}/`)).text();
  return { ms: performance.now() - started, bytes: text.length, listed: text.includes('ouishare-list') };
}
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const [name, state, isKept] of [
  ['up, nothing kept yet', 'hanging', false],
  ['up', 'up', true],
  ['dead', 'dead', true],
  ['hanging', 'hanging', true],
]) {
  mood = 'up';
  if (isKept) await site.cron();
  mood = state;
  const times = { without: [], with: [] };
  let last;
  for (let count = 0; count < VIEWS; count += 1) {
    times.without.push((await view('without')).ms);
    last = await view('with');
    times.with.push(last.ms);
  }
  const [without, withWidget] = [median(times.without), median(times.with)];
  console.log(
    `endpoint ${name}: ${withWidget.toFixed(1)} ms with a widget, ${without.toFixed(1)} without, ${(withWidget - without).toFixed(1)} added; the list is ${last.listed ? 'there' : 'not there yet'}`,
  );
}
endpoint.closeAllConnections();
endpoint.close();
site.close();
