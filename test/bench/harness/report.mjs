/** The middle of some numbers; undefined for none. */
export function median(numbers) {
  const sorted = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length > 0
      ? (sorted[middle - 1] + sorted[middle]) / 2
      : undefined;
}

/** One number of a visit: of several keys their median. */
const figure = (sample, name) => (Array.isArray(sample[name]) ? median(sample[name]) : sample[name]);

/** What all visits of one subject at one size gave. */
class Samples {
  constructor(samples) {
    this.all = samples;
  }

  of(subject, size) {
    return new Samples(this.all.filter((sample) => sample.subject === subject && sample.size === size));
  }

  at(rate) {
    return new Samples(this.all.filter((sample) => sample.rate === rate));
  }

  /** The sizes of some that were visited. */
  sizes(some) {
    return some.filter((size) => this.all.some((sample) => sample.size === size));
  }

  median(name) {
    return median(this.all.map((sample) => figure(sample, name)));
  }

  /** The middle of the ratios of each run: both were measured within the same moments. */
  ratio(name, other) {
    const pairs = this.all.map((sample) => [sample, other.all.find(({ run }) => run === sample.run)]);
    return median(
      pairs.filter(([, beside]) => beside).map(([own, beside]) => figure(own, name) / figure(beside, name)),
    );
  }
}

const whole = (number) => Math.round(number).toLocaleString('en');
const tenth = (number) => number.toFixed(1);
const signed = (number, digits) => `${number < 0 ? '' : '+'}${number.toFixed(digits)}`;

/** Columns: a title, what it needs of the medians, and how it is written. Absent figures are a dash. */
const COLUMNS = {
  bytes: ['kB br', ['bytes'], (bytes) => tenth(bytes / 1000)],
  ready: ['ready ms', ['ready'], whole],
  fromHand: ['from hand ms', ['fromHand'], whole],
  long: ['long ms (longest)', ['longSum', 'longest'], (sum, longest) => `${whole(sum)} (${whole(longest)})`],
  cpu: ['thread ms', ['cpu'], whole],
  keys: ['a key ms (first)', ['keys', 'firstKey'], (keys, first) => `${whole(keys)} (${whole(first)})`],
  errors: ['errors ms', ['errors'], tenth],
  errorShift: ['errors shift', ['errorShift'], (shift) => (shift === 0 ? '0' : shift.toFixed(3))],
  proof: ['proof longest ms', ['proofLongest'], whole],
  zoom: ['zoom ms', ['zooms'], tenth],
  pan: ['pan ms', ['pans'], tenth],
  moveLongest: ['longest then', ['moveLongest'], whole],
  heap: ['heap MB', ['heap'], tenth],
  nodes: ['nodes (elements)', ['nodes', 'elements'], (nodes, elements) => `${whole(nodes)} (${whole(elements)})`],
  elements: ['elements (map)', ['elements', 'partElements'], (all, part) => `${whole(all)} (${whole(part)})`],
  buttons: ['buttons', ['buttons'], whole],
  foreign: ['foreign', ['foreign'], whole],
  shift: ['shift', ['shift'], (shift) => (shift === 0 ? '0' : shift.toFixed(3))],
  removed: ['removed: MB (again)', ['stays', 'grows'], (stays, grows) => `${signed(stays, 1)} (${signed(grows, 1)})`],
  nodesRemoved: ['nodes', ['nodesStay', 'nodesGrow'], (stay, grow) => `${signed(stay, 0)} (${signed(grow, 0)})`],
};

function lines(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
}

const slower = (rate) => (rate === 1 ? '' : `, processor ${rate} times slower`);

function tableOf({ subjects, noun, columns }, size, samples, rate) {
  const chosen = columns.map((name) => COLUMNS[name]);
  const asked = subjects.filter(({ largest = Infinity }) => size <= largest);
  const rows = asked.map(({ name }) => {
    const own = samples.of(name, size);
    const cells = chosen.map(([, names, write]) => {
      const figures = names.map((each) => own.median(each));
      return figures.includes(undefined) ? '–' : write(...figures);
    });
    return [name, ...cells];
  });
  const title = `${size.toLocaleString('en')} ${noun}${slower(rate)}`;
  return lines([[title, ...chosen.map(([each]) => each)], ...rows]);
}

/**
 * A goal: `figure` of `subject` at `size`, divided by that of `by` where there is one, is at most `most`.
 *
 * @typedef {{ name: string, subject: string, size: number, figure: string, by?: string, most: number }} Goal
 */
function goalRow({ name, subject, size, figure: what, by, most }, samples) {
  const own = samples.of(subject, size);
  const reached = by === undefined ? own.median(what) : own.ratio(what, samples.of(by, size));
  const write = (number) => (Number.isInteger(number) ? whole(number) : number.toFixed(3));
  if (reached === undefined) return [name, '–', `<= ${write(most)}`, 'not measured'];
  return [name, write(reached), `<= ${write(most)}`, reached <= most ? 'met' : 'MISSED'];
}

function goalLines(goals, samples, rate) {
  const sizes = samples.sizes([...new Set(goals.map(({ size }) => size))]);
  return sizes.flatMap((size) => {
    // What a slower processor does to milliseconds is known; ratios stay.
    const asked = goals.filter((goal) => goal.size === size && (rate === 1 || goal.by !== undefined));
    if (asked.length === 0) return [];
    const title = `goals at ${whole(size)}${slower(rate)}`;
    return [...lines([[title, 'reached', 'goal', ''], ...asked.map((goal) => goalRow(goal, samples))]), ''];
  });
}

/** The whole report as text: for each speed of the processor a table for each size, then the goals. */
export function report(bench, all) {
  const rates = [...new Set(all.map(({ rate }) => rate))];
  const parts = rates.map((rate) => {
    const samples = new Samples(all).at(rate);
    const tables = samples.sizes(bench.sizes).flatMap((size) => [...tableOf(bench, size, samples, rate), '']);
    return [...tables, ...goalLines(bench.goals, samples, rate)];
  });
  return parts.flat().join('\n');
}
