/** The look of this endpoint's own pages: the widgets' measures and colours, in one small sheet. */
export const PAGE_STYLES = `:root { color-scheme: light dark; background: light-dark(#fff, #121413); color: light-dark(#191c1b, #e9ecea); font: 100%/1.5 system-ui, "Noto Sans Arabic", sans-serif; }
body { margin: 0; }
main { box-sizing: border-box; max-inline-size: 34em; margin: 0 auto; padding: 3.5em 20px 5em; }
.network { margin: 0 0 2.5em; font-size: 0.875em; color: light-dark(#59605d, #a4aca8); }
h1 { margin: 0 0 0.5em; font-size: 1.75em; line-height: 1.2; font-weight: 600; text-wrap: balance; }
p, ul { margin: 0 0 1em; overflow-wrap: anywhere; }
ul { padding-inline-start: 1.25em; }
.hint { color: light-dark(#59605d, #a4aca8); }
label { display: block; margin-block-end: 0.25em; font-weight: 600; }
input, select { box-sizing: border-box; inline-size: 100%; max-inline-size: 24em; min-block-size: 2.75em; padding: 0.5em 0.75em; font: inherit; color: inherit; background: transparent; border: 1px solid light-dark(#6b736f, #8a928e); border-radius: 2px; }
button { font: inherit; font-weight: 600; min-block-size: 2.75em; padding: 0.5em 1.25em; margin-block-start: 0.75em; border: 1px solid transparent; border-radius: 2px; cursor: pointer; }
button.plain { background: light-dark(#191c1b, #e9ecea); color: light-dark(#fff, #121413); }
button.careful { background: transparent; color: inherit; border-color: currentColor; }
a { color: inherit; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 3px solid light-dark(#0b57d0, #8ab4f8); outline-offset: 2px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
main.roomy { max-inline-size: 70em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin-block-end: 1.5em; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.5em; }
th, td { text-align: start; vertical-align: top; padding: 0.5em 1.5em 0.5em 0; border-block-end: 1px solid light-dark(#d5dad7, #3a403d); font-weight: 400; }
thead th { font-weight: 600; }
article { border-block-start: 1px solid light-dark(#d5dad7, #3a403d); padding-block: 1.5em; }
dl { margin: 0 0 1em; display: grid; grid-template-columns: max-content 1fr; gap: 0.25em 1em; }
dt { color: light-dark(#59605d, #a4aca8); } dd { margin: 0; overflow-wrap: anywhere; }
`;
