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

/** A column: its title, what it needs of the medians, and how it is written. Absent figures are a dash. */
const COLUMNS = [
  ['kB br', ['bytes'], (bytes) => tenth(bytes / 1000)],
  ['ready ms', ['ready'], whole],
  ['long ms (longest)', ['longSum', 'longest'], (sum, longest) => `${whole(sum)} (${whole(longest)})`],
  ['a key ms (first)', ['keys', 'firstKey'], (keys, first) => `${whole(keys)} (${whole(first)})`],
  ['heap MB', ['heap'], tenth],
  ['nodes (elements)', ['nodes', 'elements'], (nodes, elements) => `${whole(nodes)} (${whole(elements)})`],
  ['shift', ['shift'], (shift) => (shift === 0 ? '0' : shift.toFixed(3))],
  ['removed: MB (again)', ['stays', 'grows'], (stays, grows) => `${signed(stays, 1)} (${signed(grows, 1)})`],
  ['nodes', ['nodesStay', 'nodesGrow'], (stay, grow) => `${signed(stay, 0)} (${signed(grow, 0)})`],
];

function lines(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
}

function tableOf(subjects, size, samples) {
  const rows = subjects.map(({ name }) => {
    const own = samples.of(name, size);
    const cells = COLUMNS.map(([, names, write]) => {
      const figures = names.map((each) => own.median(each));
      return figures.includes(undefined) ? '–' : write(...figures);
    });
    return [name, ...cells];
  });
  return lines([[`${size.toLocaleString('en')} events`, ...COLUMNS.map(([title]) => title)], ...rows]);
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

/** The whole report as text: a table for each size, then the goals. */
export function report({ subjects, goals }, sizes, all) {
  const samples = new Samples(all);
  const tables = sizes.flatMap((size) => [...tableOf(subjects, size, samples), '']);
  const asked = goals.filter(({ size }) => sizes.includes(size));
  const goalLines = lines([
    [`goals at ${whole(asked[0]?.size ?? 0)}`, 'reached', 'goal', ''],
    ...asked.map((goal) => goalRow(goal, samples)),
  ]);
  return [...tables, ...(asked.length > 0 ? goalLines : [])].join('\n');
}
