import { css } from 'lit';

/** A month: lines between weeks only; an event is a line with an edge, several days are a tinted bar. */
export const monthStyles = css`
  .turn {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block-end: var(--_space);
  }
  .turn .title {
    font-size: 1.375em;
    font-weight: 600;
  }
  .turn > div {
    min-inline-size: 0;
    text-align: center;
  }
  .calendar {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .calendar th {
    padding: 0.4em 0;
    padding-inline-start: 0.55em;
    border-block-end: 2px solid currentColor;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
  }
  .calendar .narrow {
    display: none;
  }
  .calendar td {
    block-size: 3.25em;
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    cursor: pointer;
  }
  .day {
    display: inline-grid;
    place-items: center;
    inline-size: min(2em, 100%);
    block-size: 2em;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 99em;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    cursor: pointer;
  }
  td:hover > .day {
    background: var(--_wash);
  }
  .away .day {
    color: var(--_muted);
  }
  .chosen .day {
    border-color: currentColor;
    font-weight: 600;
  }
  .day.today {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .chosen .day.today {
    box-shadow: inset 0 0 0 2px var(--_on-accent);
  }
  .dots {
    display: flex;
    gap: 3px;
    padding: 3px 0 0;
    padding-inline-start: 0.55em;
    color: var(--_accent-ink);
  }
  .dots i {
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: currentColor;
  }
  .entry {
    display: none;
  }
  .of-day {
    margin-block-start: calc(var(--_space) * 3);
  }
  .of-day > .quiet {
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  @container (inline-size < 18em) {
    .calendar .short { display: none; }
    .calendar .narrow { display: block; }
    .calendar th { padding-inline-start: 0; }
    .calendar .narrow {
      inline-size: min(2em * 16 / 13, 100%);
      text-align: center;
    }
  }
  @container (inline-size < 34em) {
    .calendar .lengthy .short {
      display: none;
    }
    .calendar .lengthy .narrow {
      display: block;
    }
  }
  @container (inline-size >= 40em) {
    .calendar td {
      block-size: 7em;
      padding-block: 0.35em 0.5em;
    }
    .calendar .dots {
      display: none;
    }
    .entry {
      display: block;
      margin-block-start: 0.25em;
      margin-inline-end: 0.5em;
      padding-inline-start: 0.5em;
      border-inline-start: 3px solid var(--_accent);
      font-size: var(--_small);
      line-height: 1.3;
      overflow-wrap: anywhere;
      text-align: start;
    }
    .entry > .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .entry:hover,
    .entry:hover > .label {
      text-decoration: underline;
    }
    .entry.off,
    .entry.off > .label {
      border-color: var(--_edge);
      text-decoration: line-through;
    }
    .entry.free {
      visibility: hidden;
      block-size: 1.8em;
    }
    .entry.rest {
      display: flex;
      align-items: center;
      min-block-size: max(1.8em, 24px);
      border-color: transparent;
      color: var(--_muted);
    }
    .entry.long {
      block-size: 1.8em;
      margin-inline-end: 0;
      padding: 0;
      border: 0;
      background: var(--_tint);
    }
    /* Drawn over the days that follow, which are not positioned. */
    .entry.named {
      position: relative;
    }
    .entry > .label {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      display: flex;
      padding-block: 0.25em;
      padding-inline: 0.5em 0.9em;
      white-space: nowrap;
      pointer-events: none;
    }
    .label > * {
      flex: none;
      white-space: pre;
    }
    .label > .name {
      flex: 0 1 auto;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .over1 { inline-size: 100%; }
    .over2 { inline-size: 200%; }
    .over3 { inline-size: 300%; }
    .over4 { inline-size: 400%; }
    .over5 { inline-size: 500%; }
    .over6 { inline-size: 600%; }
    .over7 { inline-size: 700%; }
    .from > .label {
      border-inline-start: 3px solid var(--_accent);
    }
    .entry.to {
      margin-inline-end: 0.5em;
    }
  }
  /* One narrow column has no room for both. */
  @container (inline-size < 60em) {
    .over1 > .more { display: none; }
  }
  @media (forced-colors: active) {
    .day {
      border-color: Canvas;
    }
    .chosen .day {
      border-color: Highlight;
    }
    .day.today {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .dots i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .entry.long {
      border-block: 1px solid CanvasText;
    }
    .entry.to {
      border-inline-end: 1px solid CanvasText;
    }
  }
  @media print {
    .turn .button {
      display: none;
    }
    .calendar tr {
      break-inside: avoid;
    }
  }
`;
