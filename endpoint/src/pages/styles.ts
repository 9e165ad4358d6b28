/** The look of this endpoint's own pages: the widgets' measures and colours, in one small sheet. */
export const PAGE_STYLES = `:root { color-scheme: light dark; background: light-dark(#fff, #121413); color: light-dark(#191c1b, #e9ecea); font: 100%/1.5 system-ui, "Noto Sans Arabic", sans-serif; }
body { margin: 0; }
main { box-sizing: border-box; max-inline-size: 34em; margin: 0 auto; padding: 3.5em 20px 5em; }
.network { margin: 0 0 2.5em; font-size: 0.875em; color: light-dark(#59605d, #a4aca8); }
h1 { margin: 0 0 0.5em; font-size: 1.75em; line-height: 1.2; font-weight: 600; text-wrap: balance; }
p, ul { margin: 0 0 1em; overflow-wrap: anywhere; }
ul { padding-inline-start: 1.25em; }
.hint { color: light-dark(#59605d, #a4aca8); }
button { font: inherit; font-weight: 600; min-block-size: 2.75em; padding: 0.5em 1.25em; margin-block-start: 0.75em; border: 1px solid transparent; border-radius: 2px; cursor: pointer; }
button.plain { background: light-dark(#191c1b, #e9ecea); color: light-dark(#fff, #121413); }
button.careful { background: transparent; color: inherit; border-color: currentColor; }
a { color: inherit; }
a:focus-visible, button:focus-visible { outline: 3px solid light-dark(#0b57d0, #8ab4f8); outline-offset: 2px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
article { border-block-start: 1px solid light-dark(#d5dad7, #3a403d); padding-block: 1.5em; }
dl { margin: 0 0 1em; display: grid; grid-template-columns: max-content 1fr; gap: 0.25em 1em; }
dt { color: light-dark(#59605d, #a4aca8); } dd { margin: 0; overflow-wrap: anywhere; }
`;
