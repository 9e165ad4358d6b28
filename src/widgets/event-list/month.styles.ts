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
    hyphens: manual;
    overflow: hidden;
  }
  .calendar td {
    block-size: 3.25em;
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
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
  .day:hover {
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
  @container (inline-size >= 40em) {
    .calendar td {
      block-size: 7em;
      padding: 0.35em 0 0.5em;
      padding-inline-end: 0.5em;
    }
    .calendar .dots {
      display: none;
    }
    .entry {
      display: block;
      margin-block-start: 0.25em;
      padding-inline-start: 0.5em;
      overflow: hidden;
      border-inline-start: 3px solid var(--_accent);
      font-size: var(--_small);
      line-height: 1.3;
      max-block-size: 2.6em;
      cursor: pointer;
    }
    .entry:hover {
      text-decoration: underline;
    }
    .entry.off {
      border-color: var(--_edge);
      text-decoration: line-through;
    }
    .entry.free {
      visibility: hidden;
      block-size: 1.8em;
    }
    .entry.rest {
      border-color: transparent;
      color: var(--_muted);
      cursor: default;
      text-decoration: none;
    }
    .entry.long {
      block-size: 1.8em;
      margin-inline-end: -0.65em;
      padding: 0.25em 0.5em;
      border: 0;
      background: var(--_tint);
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .entry.long.from {
      border-inline-start: 3px solid var(--_accent);
    }
    .entry.long.to,
    td:last-child > .entry.long {
      margin-inline-end: 0;
    }
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
      border: 1px solid CanvasText;
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
